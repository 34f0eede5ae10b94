import { franceOpenings } from '../../../shared/telling-hours.ts';
import type { Opening, SchoolHours as Chosen } from '../../../shared/telling-hours.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { dayNames } from '../../rules/hours-words.ts';
import { Checkbox, Radio } from '../../ui/choice.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { schoolHoursFault } from './hours-fault.ts';
import { Time } from './time.tsx';

type Props = { value: Chosen; onChange(value: Chosen): void };

/** When people of the school are told of what is written: at any hour, as the ministry says, or from when until when on each day. */
export function SchoolHours({ value, onChange }: Props) {
  const t = useTranslate();
  const kind = typeof value === 'string' ? value : 'own';
  return (
    <fieldset className="px-5 pb-4">
      <legend className="pb-2 text-pretty text-soft">{t('adminHours.text')}</legend>
      {(['none', 'france', 'own'] as const).map((one) => (
        <Radio
          key={one}
          name="hours"
          label={t(`adminHours.${one}`)}
          checked={kind === one}
          onChange={() => onChange(one === 'own' ? [...franceOpenings] : one)}
        />
      ))}
      {typeof value !== 'string' && <Week openings={value} onChange={onChange} />}
      <p className="pt-2 text-sm text-pretty text-faint">{t('adminHours.staff')}</p>
    </fieldset>
  );
}

type WeekProps = { openings: Opening[]; onChange(openings: Opening[]): void };

function Week({ openings, onChange }: WeekProps) {
  const t = useTranslate();
  const fault = schoolHoursFault(openings);
  const set = (day: number, opening: Opening | null) =>
    onChange(
      [...openings.filter((one) => one.day !== day), ...(opening ? [opening] : [])].toSorted(
        (one, other) => one.day - other.day,
      ),
    );
  return (
    <FieldGroup
      label={t('adminRules.students.days')}
      className="mt-2 border-s-2 border-line ps-4"
      help={t('adminHours.overnight')}
      error={fault ? t(fault) : undefined}
    >
      {dayNames(useLocale()).map((name, index) => (
        <DayRow
          key={name}
          name={name}
          opening={openings.find(({ day }) => day === index + 1) ?? null}
          onChange={(opening) => set(index + 1, opening && { ...opening, day: index + 1 })}
        />
      ))}
    </FieldGroup>
  );
}

type DayProps = { name: string; opening: Opening | null; onChange(opening: Opening | null): void };

function DayRow({ name, opening, onChange }: DayProps) {
  const t = useTranslate();
  return (
    <div
      role="group"
      aria-label={name}
      className="flex flex-wrap items-end gap-x-4 border-b border-line py-1 last:border-0"
    >
      <div className="w-32">
        <Checkbox
          label={<span className="block first-letter:uppercase">{name}</span>}
          checked={opening !== null}
          onChange={({ currentTarget }) => onChange(currentTarget.checked ? { ...franceOpenings[0]! } : null)}
        />
      </div>
      {opening && (
        <div className="flex flex-wrap gap-3 pb-1">
          <Time
            label={t('adminRules.students.from')}
            minute={opening.from}
            onChange={(from) => onChange({ ...opening, from })}
          />
          <Time
            label={t('adminRules.students.until')}
            minute={opening.to}
            onChange={(to) => onChange({ ...opening, to: to === 0 ? 1_440 : to })}
          />
        </div>
      )}
    </div>
  );
}
