import { useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import type { Scheduled } from '../../shared/scheduled.ts';
import { scheduledFilesInput, scheduledTextInput } from '../../shared/scheduled-inputs.ts';
import { bodyOf, charactersOf } from '../../shared/text.ts';
import type { Zone } from '../conversations/when.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useMentionBox } from '../mentions/use-mention-box.ts';
import { useLimits } from '../session/use-limits.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { Textarea } from '../ui/textarea.tsx';
import { TimeFields, timeFaults } from './time-fields.tsx';
import { momentOf, shownTimeOf } from './times.ts';
import type { ShownTime } from './times.ts';
import { askWaiting } from './use-waiting.ts';

type Props = { conversation: Conversation; waiting: Scheduled; zone: Zone; onClose(): void };

/** Another text or another time. The time is sent only where it was changed: by its minute alone what waits would move within it. */
export function ChangeForm({ conversation, waiting, zone, onClose }: Props) {
  const t = useTranslate();
  const { client, queryClient } = useLive();
  const { bodyCharacters } = useLimits();
  const [body, setBody] = useState(waiting.body);
  const { shown: typed, type } = useMentionBox(conversation, body, setBody);
  const over = charactersOf(bodyOf(body)) - bodyCharacters;
  const before = shownTimeOf(waiting.at, zone);
  const schema = waiting.attachments.length > 0 ? scheduledFilesInput : scheduledTextInput;
  const save = async (shown: ShownTime) => {
    const isMoved = shown.day !== before.day || shown.clock !== before.clock || waiting.refused !== null;
    await client.changeScheduled.mutate({
      id: waiting.id,
      body: bodyOf(body),
      ...(isMoved && { at: momentOf(shown, zone) }),
    });
    await askWaiting(queryClient);
    onClose();
  };
  return (
    <Form className="space-y-4" schema={schema} fieldOf={timeFaults} onSubmit={save}>
      <Field label={t('later.text')} name="body" error={over > 0 && t('composer.over', { count: over })}>
        <Textarea value={typed} onChange={({ target }) => type(target.value, target.selectionStart)} />
      </Field>
      <TimeFields first={before} zone={zone} />
      <FormActions>
        <Button variant="secondary" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <SubmitButton>{t('later.save')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
