import type { Absence } from '../../shared/availability.ts';
import type { Locale } from '../../shared/locales.ts';
import { longDay } from '../conversations/when.ts';
import { isolated } from '../i18n/isolated.ts';
import type { Translate } from '../i18n/text.ts';

/** « Absence jusqu’au samedi 12 décembre 2026. M. Durand répond pendant ce temps. » */
export function absenceText({ until, substitute }: Absence, t: Translate, locale: Locale): string {
  const time = longDay(new Date(`${until}T12:00Z`), locale, 'UTC');
  return substitute
    ? t('availability.away.substitute', { time, name: isolated(substitute.name) })
    : t('availability.away', { time });
}
