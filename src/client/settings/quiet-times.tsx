import type { Hours } from '../../shared/personal-settings.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { clockOf, minuteOf } from '../rules/hours-words.ts';
import { Field } from '../ui/field.tsx';
import { TimeInput } from '../ui/input.tsx';
import { useSavePersonal } from './use-save-personal.ts';
import { useTyped } from './use-typed.ts';

/** From when until when; what is no time stays as it was typed, and is not kept. */
export function QuietTimes({ hours }: { hours: Hours }) {
  const t = useTranslate();
  const save = useSavePersonal();
  const kept = { from: clockOf(hours.from), to: clockOf(hours.to) };
  const { shown, type, settle } = useTyped(kept, {
    isFit: ({ from, to }) => from !== '' && to !== '' && from !== to,
    keep: ({ from, to }) => void save({ quietHours: { hours: { from: minuteOf(from), to: minuteOf(to) } } }),
  });
  const { from, to } = shown;
  const error = from === '' || to === '' ? t('quiet.noTime') : from === to ? t('quiet.sameTime') : undefined;
  return (
    <div id="quietHours-hours" className="flex flex-wrap gap-4" onBlur={settle}>
      <Field label={t('quiet.from')}>
        <TimeInput value={from} onChange={({ target }) => type({ from: target.value, to })} />
      </Field>
      <Field label={t('quiet.to')} error={error} help={to < from ? t('quiet.nextDay') : undefined}>
        <TimeInput value={to} onChange={({ target }) => type({ from, to: target.value })} />
      </Field>
    </div>
  );
}
