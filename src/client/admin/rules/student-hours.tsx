import type { Hours, StudentWriting } from '../../../shared/public.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { dayNames } from '../../rules/hours-words.ts';
import { Checkbox, Radio } from '../../ui/choice.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { hoursFault } from './hours-fault.ts';
import { Time } from './time.tsx';

type Props = { value: StudentWriting; onChange(value: StudentWriting): void };

const schoolDay: Hours = { days: [1, 2, 3, 4, 5], from: 450, to: 1_080 };

/** Always, never, or on some days between two times of the school's clock. */
export function StudentHours({ value, onChange }: Props) {
  const t = useTranslate();
  const kind = typeof value === 'string' ? value : 'hours';
  return (
    <fieldset className="px-5 pb-4">
      <legend className="sr-only">{t('adminRules.students')}</legend>
      {(['always', 'hours', 'never'] as const).map((one) => (
        <Radio
          key={one}
          name="students"
          label={t(`adminRules.students.${one}`)}
          checked={kind === one}
          onChange={() => onChange(one === 'hours' ? schoolDay : one)}
        />
      ))}
      {typeof value !== 'string' && <HoursFields hours={value} onChange={onChange} />}
      <p className="pt-2 text-sm text-pretty text-faint">{t('adminRules.students.help')}</p>
    </fieldset>
  );
}

function HoursFields({ hours, onChange }: { hours: Hours; onChange(hours: Hours): void }) {
  const t = useTranslate();
  const locale = useLocale();
  const fault = hoursFault(hours);
  const setDay = (day: number, on: boolean) =>
    onChange({
      ...hours,
      days: [...hours.days.filter((one) => one !== day), ...(on ? [day] : [])].toSorted((one, other) => one - other),
    });
  return (
    <div className="space-y-4 border-s-2 border-line ps-4 pt-1">
      <FieldGroup
        label={t('adminRules.students.days')}
        error={fault === 'adminRules.students.noDays' ? t(fault) : undefined}
      >
        <div className="grid grid-cols-2 gap-x-4">
          {dayNames(locale).map((name, index) => (
            <Checkbox
              key={name}
              label={<span className="block first-letter:uppercase">{name}</span>}
              checked={hours.days.includes(index + 1)}
              onChange={(event) => setDay(index + 1, event.currentTarget.checked)}
            />
          ))}
        </div>
      </FieldGroup>
      <div className="flex flex-wrap gap-4">
        <Time
          label={t('adminRules.students.from')}
          minute={hours.from}
          onChange={(from) => onChange({ ...hours, from })}
        />
        <Time
          label={t('adminRules.students.until')}
          minute={hours.to}
          error={fault === 'adminRules.students.order' ? t(fault) : undefined}
          onChange={(to) => onChange({ ...hours, to: to === 0 ? 1_440 : to })}
        />
      </div>
    </div>
  );
}
