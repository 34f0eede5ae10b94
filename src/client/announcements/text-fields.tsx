import { bodyOf, charactersOf, lineOf } from '../../shared/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLimits } from '../session/use-limits.ts';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { Textarea } from '../ui/textarea.tsx';
import type { Written } from './kept-form.ts';

type Props = {
  written: Pick<Written, 'title' | 'body'>;
  onChange(part: Partial<Pick<Written, 'title' | 'body'>>): void;
};

/** What it is called and what it says, and by how much that is too long. */
export function TextFields({ written, onChange }: Props) {
  const t = useTranslate();
  const most = useLimits();
  const over = (count: number) => count > 0 && t('composer.over', { count });
  return (
    <>
      <Field
        label={t('announcing.title')}
        name="title"
        error={over(charactersOf(lineOf(written.title)) - most.titleCharacters)}
      >
        <Input dir="auto" value={written.title} onChange={({ target }) => onChange({ title: target.value })} />
      </Field>
      <Field
        label={t('announcing.body')}
        name="body"
        error={over(charactersOf(bodyOf(written.body)) - most.bodyCharacters)}
      >
        <Textarea rows={6} value={written.body} onChange={({ target }) => onChange({ body: target.value })} />
      </Field>
    </>
  );
}
