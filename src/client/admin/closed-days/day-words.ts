import type { Locale } from '../../../shared/locales.ts';
import type { Holiday } from '../../../shared/personal-settings.ts';
import { dayAndYear } from '../../conversations/when.ts';
import type { Translate } from '../../i18n/text.ts';

/** One day, or from which to which. */
export function dayWords({ from, to }: Holiday, t: Translate, locale: Locale): string {
  const words = (day: string) => dayAndYear(new Date(`${day}T12:00Z`), locale, 'UTC');
  return from === to ? words(from) : t('closedDays.span', { first: words(from), second: words(to) });
}
