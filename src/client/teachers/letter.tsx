import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { Conversation, Named } from '../../shared/public.ts';
import { TitleField } from '../conversations/title-field.tsx';
import { useNewConversation } from '../conversations/use-new-conversation.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { Textarea } from '../ui/textarea.tsx';
import type { Target } from './target.ts';

export type LetterKind = 'announcement' | 'group';
export type Written = Pick<Conversation, 'id' | 'kind'>;

type Props = {
  target: Target;
  kind: LetterKind;
  /** To whom it goes; until that is known nothing is sent. */
  people: readonly Named[] | undefined;
  /** What keeps it from being known, in the place of their number. */
  problem?: ReactNode;
  onWritten(conversation: Written): void;
  children?: ReactNode;
};

/** What its title is called, and what is said where it has none. */
const wordsOf = {
  announcement: { title: 'class.subject', missing: 'class.needSubject' },
  group: { title: 'group.name', missing: 'group.needName' },
} as const;

const schema = async () => (await import('../../shared/family-inputs.ts')).letterInput;

/** What is written and how it is called. It opens a conversation, and what was written is its first message. */
export function Letter({ target, kind, people, problem, onWritten, children }: Props) {
  const t = useTranslate();
  const { outbox } = useLive();
  const words = wordsOf[kind];
  const body = useRef('');
  const { open } = useNewConversation((id) => {
    outbox.add(id, body.current);
    onWritten({ id, kind });
  });
  return (
    <Form
      className="min-h-0 space-y-4 overflow-y-auto p-5 pt-1"
      schema={schema}
      fixed={{ kind }}
      sentences={{ title: { too_small: t(words.missing) } }}
      onSubmit={async (letter) => {
        if (!people) return;
        body.current = letter.body;
        const participantIds = people.map(({ userId }) => userId);
        await open({ establishmentId: target.establishmentId, kind, title: letter.title, participantIds });
      }}
    >
      {children}
      <TitleField label={t(words.title)} defaultTitle={target.title} />
      <Field label={t('composer.label')} name="body">
        <Textarea data-autofocus="" rows={5} />
      </Field>
      {problem || <GoesTo people={people} />}
      <FormActions>
        <SubmitButton disabled={!people?.length}>
          {people ? t('class.send', { count: people.length }) : t('composer.send')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}

function GoesTo({ people }: Pick<Props, 'people'>) {
  const t = useTranslate();
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-soft">
      {people ? (
        t('class.goesTo', { count: people.length })
      ) : (
        <>
          <Spinner />
          <span>{t('ui.opening')}</span>
        </>
      )}
    </p>
  );
}
