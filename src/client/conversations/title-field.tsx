import { useState } from 'react';
import { charactersOf, lineOf } from '../../shared/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLimits } from '../session/use-limits.ts';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';

type Props = { label: string; defaultTitle?: string; autoFocus?: boolean };

const tellWithin = 20;

/** What a group is called. Nothing is cut off, for the letters that a browser would drop are not those that the server counts: near the limit it is said how many are left, beyond it how many too many. */
export function TitleField({ label, defaultTitle = '', autoFocus }: Props) {
  const t = useTranslate();
  const { titleCharacters } = useLimits();
  const [title, setTitle] = useState(defaultTitle);
  const left = titleCharacters - charactersOf(lineOf(title));
  return (
    <Field
      label={label}
      name="title"
      help={left >= 0 && left <= tellWithin && t('composer.left', { count: left })}
      error={left < 0 && t('composer.over', { count: -left })}
    >
      <Input dir="auto" value={title} autoFocus={autoFocus} onChange={(event) => setTitle(event.target.value)} />
    </Field>
  );
}
