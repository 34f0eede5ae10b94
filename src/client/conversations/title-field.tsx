import type { ReactNode } from 'react';
import type { ContentLimits } from '../../shared/limits.ts';
import { charactersOf, lineOf } from '../../shared/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLimits } from '../session/use-limits.ts';
import { Field } from '../ui/field.tsx';

type Props = { label: string; title: string; autoFocus?: boolean; error: ReactNode; onTitle(title: string): void };

const tellWithin = 20;

/** What a group is called. Nothing is cut off, for the letters that a browser would drop are not those that the server counts: near the limit it is said how many are left, beyond it how many too many. */
export function TitleField({ label, title, autoFocus, error, onTitle }: Props) {
  const t = useTranslate();
  const { titleCharacters } = useLimits();
  const left = titleCharacters - charactersOf(lineOf(title));
  return (
    <Field
      label={label}
      value={title}
      dir="auto"
      autoFocus={autoFocus}
      onChange={(event) => onTitle(event.target.value)}
      hint={left >= 0 && left <= tellWithin && t('composer.left', { count: left })}
      error={left < 0 ? t('composer.over', { count: -left }) : error}
    />
  );
}

/** Whether it can be given: there is something in it, and no more than this server allows. */
export function isTitle(title: string, { titleCharacters }: ContentLimits): boolean {
  return lineOf(title) !== '' && charactersOf(lineOf(title)) <= titleCharacters;
}
