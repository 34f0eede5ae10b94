import { useState } from 'react';
import type { ReactNode } from 'react';
import { limits } from '../../shared/limits.ts';
import { removalInput } from '../../shared/message-inputs.ts';
import type { Message } from '../../shared/public.ts';
import { charactersOf, lineOf } from '../../shared/text.ts';
import { layerWords } from '../i18n/layer-words.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { Input } from '../ui/input.tsx';
import { Beginning } from './quote.tsx';

type Props = { message: Message | null; onRemove(message: Message, reason: string): Promise<void>; onClose(): void };

/** Somebody else's message is removed for a reason, which the school keeps. */
export function RemovalDialog(props: Props) {
  return (
    <PartTexts parts={layerWords}>
      <RemovalQuestion {...props} />
    </PartTexts>
  );
}

function RemovalQuestion({ message, onRemove, onClose }: Props) {
  const t = useTranslate();
  return (
    <Dialog open={message !== null} onClose={onClose} title={t('removal.title')}>
      {message && (
        <RemovalForm
          about={<Beginning message={message} />}
          doLabel={t('removal.do')}
          onRemove={(reason) => onRemove(message, reason)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

type FormProps = { about: ReactNode; doLabel: string; onRemove(reason: string): Promise<unknown>; onClose(): void };

/** What is removed, and the box for why; what is refused is said in it. */
export function RemovalForm({ about, doLabel, onRemove, onClose }: FormProps) {
  const t = useTranslate();
  const [reason, setReason] = useState('');
  const over = charactersOf(lineOf(reason)) - limits.reasonCharacters;
  const remove = async ({ reason: said }: { reason: string }) => {
    await onRemove(said);
    onClose();
  };
  return (
    <Form
      className="space-y-4 overflow-y-auto px-5 pt-1 pb-5"
      schema={removalInput}
      sentences={{ reason: { too_small: t('message.reasonNeeded') } }}
      fieldOf={{ 'message.reasonNeeded': 'reason' }}
      onSubmit={remove}
    >
      <blockquote dir="auto" className="line-clamp-3 rounded-lg bg-sunken px-3 py-2 wrap-anywhere">
        {about}
      </blockquote>
      <Field
        label={t('removal.reason')}
        name="reason"
        help={t('removal.help')}
        error={over > 0 && t('composer.over', { count: over })}
      >
        <Input dir="auto" data-autofocus="" value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <FormActions>
        <Button variant="secondary" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <SubmitButton variant="danger">{doLabel}</SubmitButton>
      </FormActions>
    </Form>
  );
}
