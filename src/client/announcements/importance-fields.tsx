import { importances } from '../../shared/announcements.ts';
import { useZone } from '../conversations/use-zone.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { ZoneLine } from '../later/zone-line.tsx';
import { Radio } from '../ui/choice.tsx';
import { Field, FieldGroup } from '../ui/field.tsx';
import { DateInput, TimeInput } from '../ui/input.tsx';
import type { Written } from './kept-form.ts';

type Props = { establishmentId: string; written: Written; onChange(part: Partial<Written>): void };

/** How important it is; where it is to be acknowledged, until when, by the clocks of the school. */
export function ImportanceFields({ establishmentId, written, onChange }: Props) {
  const t = useTranslate();
  const zone = useZone(establishmentId);
  return (
    <>
      <FieldGroup label={t('announcing.importance')}>
        {importances.map((one) => (
          <Radio
            key={one}
            data-apart=""
            name="importance"
            value={one}
            label={t(`announcing.is.${one}`)}
            checked={written.importance === one}
            onChange={() => onChange({ importance: one })}
          />
        ))}
      </FieldGroup>
      {written.importance === 'acknowledgement' && (
        <div className="space-y-2">
          <div className="flex flex-wrap gap-3">
            <Field label={t('announcing.byDay')} name="day" help={t('announcing.byHelp')}>
              <DateInput
                data-apart=""
                max="9999-12-31"
                value={written.day}
                onChange={({ target }) => onChange({ day: target.value })}
              />
            </Field>
            {written.day !== '' && (
              <Field label={t('announcing.byClock')} error={written.clock === '' && t('announcing.noTime')}>
                <TimeInput
                  data-apart=""
                  value={written.clock}
                  onChange={({ target }) => onChange({ clock: target.value })}
                />
              </Field>
            )}
          </div>
          {written.day !== '' && <ZoneLine zone={zone} />}
        </div>
      )}
    </>
  );
}
