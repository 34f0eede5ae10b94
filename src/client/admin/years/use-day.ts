import { tags } from '../../i18n/tags.ts';
import { useLocale } from '../../i18n/use-translate.ts';

/** A day without a time, `2026-09-01`, as the reader's language writes it; the same wherever the reader is. */
export function useDay(): (day: string) => string {
  const format = new Intl.DateTimeFormat(tags[useLocale()], { dateStyle: 'medium', timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}
