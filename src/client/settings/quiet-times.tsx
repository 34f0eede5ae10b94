import { useEffect, useEffectEvent, useState } from 'react';
import type { Hours } from '../../shared/personal-settings.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { clockOf } from '../rules/hours-words.ts';
import { Field } from '../ui/field.tsx';
import { TimeInput } from '../ui/input.tsx';
import { useSavePersonal } from './use-save-personal.ts';

/** Whoever types a time goes through others on the way. */
const settledMs = 600;

/** From when until when; what is no time stays as it was typed, and is not kept. */
export function QuietTimes({ hours }: { hours: Hours }) {
  const t = useTranslate();
  const save = useSavePersonal();
  const kept = { from: clockOf(hours.from), to: clockOf(hours.to) };
  const [typed, setTyped] = useState<typeof kept | null>(null);
  const { from, to } = typed ?? kept;
  const error = from === '' || to === '' ? t('quiet.noTime') : from === to ? t('quiet.sameTime') : undefined;
  const settle = () => {
    if (!typed || error) return;
    setTyped(null);
    if (from !== kept.from || to !== kept.to)
      void save({ quietHours: { hours: { from: minuteOf(from), to: minuteOf(to) } } });
  };
  const settleLater = useEffectEvent(settle);
  useEffect(() => {
    if (!typed) return undefined;
    const timer = setTimeout(() => settleLater(), settledMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <div id="quietHours-hours" className="flex flex-wrap gap-4" onBlur={settle}>
      <Field label={t('quiet.from')}>
        <TimeInput value={from} onChange={({ target }) => setTyped({ from: target.value, to })} />
      </Field>
      <Field label={t('quiet.to')} error={error} help={to < from ? t('quiet.nextDay') : undefined}>
        <TimeInput value={to} onChange={({ target }) => setTyped({ from, to: target.value })} />
      </Field>
    </div>
  );
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
