import { useState } from 'react';
import type { Holiday } from '../../shared/personal-settings.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { DateInput } from '../ui/input.tsx';

type Props = { known: readonly Holiday[]; onAdd(holiday: Holiday): void };

/** Two days, the last one too; without the second, one day alone. What is wrong with them is said once one wants to add them. */
export function NewHoliday({ known, onAdd }: Props) {
  const t = useTranslate();
  const [from, setFrom] = useState('');
  const [last, setLast] = useState('');
  const [pressed, setPressed] = useState(false);
  const to = last === '' ? from : last;
  const fault = faultOf({ from, to }, known);
  const add = () => {
    setPressed(true);
    if (!fault) onAdd({ from, to });
  };
  return (
    <form
      noValidate
      className="flex flex-wrap items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={t('quiet.holiday.from')} error={pressed && fault === 'quiet.noDay' ? t(fault) : undefined}>
        <DateInput value={from} onChange={({ target }) => setFrom(target.value)} />
      </Field>
      <Field
        label={t('quiet.holiday.to')}
        optional
        error={pressed && fault && fault !== 'quiet.noDay' ? t(fault) : undefined}
      >
        <DateInput value={last} min={from} onChange={({ target }) => setLast(target.value)} />
      </Field>
      <Button type="submit" variant="secondary" className="mt-6.5">
        {t('quiet.holiday.add')}
      </Button>
    </form>
  );
}

function faultOf({ from, to }: Holiday, known: readonly Holiday[]) {
  if (from < '2000-01-01' || from >= '2100-01-01' || to >= '2100-01-01') return 'quiet.noDay';
  if (to < from) return 'quiet.endsBefore';
  return known.some((one) => one.from === from && one.to === to) ? 'quiet.holiday.known' : null;
}
