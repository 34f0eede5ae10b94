import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { dayNames } from '../rules/hours-words.ts';
import { Checkbox } from '../ui/choice.tsx';
import { FieldGroup } from '../ui/field.tsx';
import { useSavePersonal } from './use-save-personal.ts';

/** On which days the hours begin. */
export function QuietDays({ days }: { days: readonly number[] }) {
  const t = useTranslate();
  const locale = useLocale();
  const save = useSavePersonal();
  const choose = (day: number, on: boolean) => {
    const chosen = on ? [...days, day].toSorted((one, other) => one - other) : days.filter((one) => one !== day);
    void save({ quietHours: { days: chosen } });
  };
  return (
    <div id="quietHours-days">
      <FieldGroup label={t('quiet.days')} help={t('quiet.days.help')}>
        <div className="grid grid-cols-2 gap-x-4 @lg:grid-cols-4">
          {dayNames(locale).map((name, at) => (
            <Checkbox
              key={name}
              label={name}
              checked={days.includes(at + 1)}
              onChange={(event) => choose(at + 1, event.target.checked)}
            />
          ))}
        </div>
      </FieldGroup>
    </div>
  );
}
