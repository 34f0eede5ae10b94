import { useZone } from '../conversations/use-zone.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { offeredTimes, shownTimeOf } from '../later/times.ts';
import { ZoneLine } from '../later/zone-line.tsx';
import { serverNow } from '../live/server-clock.ts';
import { Radio } from '../ui/choice.tsx';
import { Field, FieldGroup } from '../ui/field.tsx';
import { DateInput, TimeInput } from '../ui/input.tsx';
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
        <div className="space-y-2">
          <div className="flex flex-wrap gap-3">
            <Field label={t('announcing.outDay')} name="outDay" error={outDay === '' && t('announcing.noDay')}>
              <DateInput
                data-apart=""
                max="9999-12-31"
                value={outDay}
                onChange={({ target }) => onChange({ outDay: target.value })}
              />
            </Field>
            <Field label={t('announcing.outClock')} name="outClock" error={outClock === '' && t('announcing.noTime')}>
              <TimeInput
                data-apart=""
                value={outClock}
                onChange={({ target }) => onChange({ outClock: target.value })}
              />
            </Field>
          </div>
          <ZoneLine zone={zone} />
        </div>
      )}
    </>
  );
}
