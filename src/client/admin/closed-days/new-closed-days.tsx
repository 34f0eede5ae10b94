import { useState } from 'react';
import type { ClosedDays } from '../../../shared/panel.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Field } from '../../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/form.tsx';
import { DateInput, Input } from '../../ui/input.tsx';
import { useAdminChange } from '../use-admin-change.ts';

const schema = async () => (await import('../../../shared/hours-inputs.ts')).newClosedDays;
type New = Omit<ClosedDays, 'id'>;

/** Two days, the last one too; the last is the first until another is chosen. */
export function NewClosedDays({ onAdded }: { onAdded(): void }) {
  const t = useTranslate();
  const change = useAdminChange();
  const [from, setFrom] = useState('');
  const [last, setLast] = useState('');
  const begin = (day: string) => {
    setFrom(day);
    if (last === '' || last === from) setLast(day);
  };
  const add = async (one: New) => {
    await change((admin, establishmentId) => admin.addClosedDays.mutate({ establishmentId, days: [one] }));
    onAdded();
  };
  const sentences = { to: { endsBefore: t('closedDays.endsBefore'), tooLong: t('closedDays.tooLong') } };
  return (
    <Form label={t('closedDays.new')} schema={schema} sentences={sentences} onSubmit={add} className="space-y-4">
      <Field label={t('closedDays.name')} name="name">
        <Input dir="auto" autoComplete="off" required />
      </Field>
      <div className="flex flex-wrap gap-4">
        <Field label={t('closedDays.from')} name="from">
          <DateInput value={from} required onChange={({ target }) => begin(target.value)} />
        </Field>
        <Field label={t('closedDays.to')} name="to">
          <DateInput value={last} min={from} required onChange={({ target }) => setLast(target.value)} />
        </Field>
      </div>
      <FormActions className="justify-start">
        <SubmitButton variant="secondary">{t('closedDays.add')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
