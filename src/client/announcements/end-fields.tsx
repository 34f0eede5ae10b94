import { useZone } from '../conversations/use-zone.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { DayAndClock } from '../later/day-and-clock.tsx';
import { Checkbox } from '../ui/choice.tsx';
import type { Written } from './kept-form.ts';

type Props = { establishmentId: string; written: Written; onChange(part: Partial<Written>): void };

/** Whether it ends, and at which day and hour by the clocks of the school. */
export function EndFields({ establishmentId, written, onChange }: Props) {
  const t = useTranslate();
  const zone = useZone(establishmentId);
  const { hasEnd, endDay, endClock } = written;
  return (
    <>
      <Checkbox
        data-apart=""
        label={t('announcing.hasEnd')}
        help={t('announcing.hasEnd.help')}
        checked={hasEnd}
        onChange={({ target }) => onChange({ hasEnd: target.checked })}
      />
      {hasEnd && (
        <DayAndClock
          zone={zone}
          shown={{ day: endDay, clock: endClock }}
          day={{ label: t('announcing.endDay'), name: 'endDay', error: endDay === '' && t('announcing.noDay') }}
          clock={{
            label: t('announcing.endClock'),
            name: 'endClock',
            error: endClock === '' && t('announcing.noTime'),
          }}
          isApart
          onChange={({ day = endDay, clock = endClock }) => onChange({ endDay: day, endClock: clock })}
        />
      )}
    </>
  );
}
