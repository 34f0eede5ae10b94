import { useRef, useState } from 'react';
import type { Conversation, Named } from '../../shared/public.ts';
import { useNewConversation } from '../conversations/use-new-conversation.ts';
import { TitleField } from '../conversations/title-field.tsx';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { trpc } from '../trpc.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { Segments } from '../ui/segments.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { Textarea } from '../ui/textarea.tsx';
import type { Target } from './target.ts';

type Written = Pick<Conversation, 'id' | 'kind'>;
type Props = { target: Target | null; onClose(): void; onWritten(conversation: Written): void };

/** A first message to many at once. Who they are is asked anew, so that the number that is said is the number that it goes to. */
export function WriteToMany({ target, onClose, onWritten }: Props) {
  const t = useTranslate();
  return (
    <Dialog open={target !== null} onClose={onClose} title={target?.title ?? t('class.write')}>
      {target &&
        ('people' in target ? (
          <Letter target={target} people={target.people} onWritten={onWritten} />
        ) : (
          <ToClass target={target} onWritten={onWritten} />
        ))}
    </Dialog>
  );
}

type OfClass = Extract<Target, { classId: string }>;

function ToClass({ target, onWritten }: { target: OfClass; onWritten: Props['onWritten'] }) {
  const t = useTranslate();
  const { establishmentId, classId, of } = target;
  const asked = trpc.audience.useQuery({ establishmentId, classId, of }, { staleTime: 0 });
  if (asked.isError)
    return (
      <div className="p-5 pt-0">
        <ErrorNote onRetry={() => void asked.refetch()}>{t('class.failed')}</ErrorNote>
      </div>
    );
  if (!asked.data || asked.isFetching)
    return (
      <p role="status" className="flex items-center gap-2 p-5 pt-0 text-soft">
        <Spinner />
        <span>{t('ui.opening')}</span>
      </p>
    );
  return <Letter target={target} people={asked.data} onWritten={onWritten} />;
}

const schema = async () => (await import('../../shared/family-inputs.ts')).letterInput;

/** What is written, how it is called, and whether they may answer each other. */
function Letter({
  target,
  people,
  onWritten,
}: {
  target: Target;
  people: readonly Named[];
  onWritten: Props['onWritten'];
}) {
  const t = useTranslate();
  const { outbox } = useLive();
  const isFamily = 'people' in target;
  const [kind, setKind] = useState<'announcement' | 'group'>(isFamily ? 'group' : 'announcement');
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
      sentences={{ title: { too_small: t('group.needName') } }}
      onSubmit={(letter) => {
        body.current = letter.body;
        const participantIds = people.map(({ userId }) => userId);
        return open({ establishmentId: target.establishmentId, kind, title: letter.title, participantIds });
      }}
    >
      {!isFamily && (
        <Segments<typeof kind>
          label={t('class.kind')}
          options={[
            { value: 'announcement', label: t('class.kind.announcement') },
            { value: 'group', label: t('class.kind.group') },
          ]}
          value={kind}
          onChange={setKind}
        />
      )}
      <TitleField label={t('group.name')} defaultTitle={target.title} />
      <Field label={t('composer.label')} name="body">
        <Textarea data-autofocus="" rows={5} />
      </Field>
      <p className="text-sm text-soft">{t('class.goesTo', { count: people.length })}</p>
      <FormActions>
        <SubmitButton disabled={people.length === 0}>{t('class.send', { count: people.length })}</SubmitButton>
      </FormActions>
    </Form>
  );
}
