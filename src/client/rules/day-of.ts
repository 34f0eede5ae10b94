import type { Locale } from '../../shared/locales.ts';
import { tags } from '../i18n/tags.ts';

/** A day as the language writes it in full, by the school's clock. */
export function dayOf(at: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone }).format(at);
}
