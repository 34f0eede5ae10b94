import { useState } from 'react';
import type { ReactNode } from 'react';
import { limits } from '../../shared/limits.ts';
import { removalInput } from '../../shared/message-inputs.ts';
import { charactersOf, lineOf } from '../../shared/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { Input } from '../ui/input.tsx';

type Props = { about: ReactNode; doLabel: string; onRemove(reason: string): Promise<unknown>; onClose(): void };

/** What is removed, and the box for why; what is refused is said in it. */
export function RemovalForm({ about, doLabel, onRemove, onClose }: Props) {
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
