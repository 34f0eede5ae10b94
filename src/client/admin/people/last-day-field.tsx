import { useTranslate } from '../../i18n/use-translate.ts';
import { dayKey } from '../../conversations/when.ts';
import { useNow } from '../../conversations/use-now.ts';
import { Field } from '../../ui/field.tsx';
import { DateInput } from '../../ui/input.tsx';
import { useSchool } from '../school.ts';
import { lastDayOf } from './last-day-of.ts';

/** The last day of a suspension, where it has one. */
export function LastDayField({ end = null }: { end?: Date | null }) {
  const t = useTranslate();
  const { timezone } = useSchool();
  const today = dayKey(new Date(useNow()), timezone);
  return (
    <Field label={t('people.lastDay')} name="until" help={t('people.lastDay.help')} optional>
      <DateInput min={today} defaultValue={end ? dayKey(lastDayOf(end), timezone) : undefined} />
    </Field>
  );
}
