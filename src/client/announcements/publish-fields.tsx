import { useZone } from '../conversations/use-zone.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { DayAndClock } from '../later/day-and-clock.tsx';
import { offeredTimes, shownTimeOf } from '../later/times.ts';
import { serverNow } from '../live/server-clock.ts';
import { Radio } from '../ui/choice.tsx';
import { FieldGroup } from '../ui/field.tsx';
import type { Written } from './kept-form.ts';

type Props = { establishmentId: string; written: Written; onChange(part: Partial<Written>): void };

/** When it goes out: in a minute, or at a day and an hour by the clocks of the school. */
export function PublishFields({ establishmentId, written, onChange }: Props) {
  const t = useTranslate();
  const zone = useZone(establishmentId);
  const { isLater, outDay, outClock } = written;
  const chooseLater = () => {
    const usual = offeredTimes(serverNow(), zone).find(({ id }) => id === 'tomorrow')!;
    const first = shownTimeOf(usual.at, zone);
    onChange({ isLater: true, ...(outDay === '' && { outDay: first.day, outClock: first.clock }) });
  };
  return (
    <>
      <FieldGroup label={t('announcing.out')}>
        <Radio
          data-apart=""
          name="out"
          value="now"
          label={t('announcing.out.now')}
          checked={!isLater}
          onChange={() => onChange({ isLater: false })}
        />
        <Radio
          data-apart=""
          name="out"
          value="later"
          label={t('announcing.out.later')}
          checked={isLater}
          onChange={chooseLater}
        />
      </FieldGroup>
      {isLater && (
        <DayAndClock
          zone={zone}
          shown={{ day: outDay, clock: outClock }}
          day={{ label: t('announcing.outDay'), name: 'outDay', error: outDay === '' && t('announcing.noDay') }}
          clock={{
            label: t('announcing.outClock'),
            name: 'outClock',
            error: outClock === '' && t('announcing.noTime'),
          }}
          isApart
          onChange={({ day = outDay, clock = outClock }) => onChange({ outDay: day, outClock: clock })}
        />
      )}
    </>
  );
}
