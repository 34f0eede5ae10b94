import type { ReactNode } from 'react';
import { TitleField } from '../conversations/title-field.tsx';
import { useTranslate } from '../i18n/use-translate.ts';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { Textarea } from '../ui/textarea.tsx';

export type LetterKind = 'announcement' | 'group';
export type Written = { title: string; body: string };

type Props = {
  /** What it is called, until the teacher says otherwise. */
  title: string;
  kind: LetterKind;
  /** To how many it goes; until that is known nothing is sent. */
  count: number | undefined;
  /** What keeps it from being known, in the place of their number. */
  problem?: ReactNode;
  onSend(written: Written): Promise<void>;
  children?: ReactNode;
};

/** What its title is called, and what is said where it has none. */
const wordsOf = {
  announcement: { title: 'class.subject', missing: 'class.needSubject' },
  group: { title: 'group.name', missing: 'group.needName' },
} as const;

const schema = async () => (await import('../../shared/family-inputs.ts')).letterInput;

/** What is written to many at once, and how it is called. */
export function Letter({ title, kind, count, problem, onSend, children }: Props) {
  const t = useTranslate();
  const words = wordsOf[kind];
  return (
    <Form
      className="min-h-0 space-y-4 overflow-y-auto p-5 pt-1"
      schema={schema}
      sentences={{ title: { too_small: t(words.missing) } }}
      onSubmit={async (letter) => {
        if (count !== undefined) await onSend(letter);
      }}
    >
      {children}
      <TitleField label={t(words.title)} defaultTitle={title} />
      <Field label={t('composer.label')} name="body">
        <Textarea data-autofocus="" rows={5} />
      </Field>
      {problem || <GoesTo count={count} />}
      <FormActions>
        <SubmitButton disabled={!count}>
          {count === undefined ? t('composer.send') : t('class.send', { count })}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}

function GoesTo({ count }: Pick<Props, 'count'>) {
  const t = useTranslate();
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-soft">
      {count === undefined ? (
        <>
          <Spinner />
          <span>{t('ui.opening')}</span>
        </>
      ) : (
        t('class.goesTo', { count })
      )}
    </p>
  );
}
