import type { Locale } from '../../shared/locales.ts';

/** What Intl is asked for. Arabic keeps the digits 0–9: school registers, timetables and phones of both shores use them, and regions differ otherwise. */
export const tags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-latn' };
