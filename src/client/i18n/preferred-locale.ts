import { isLocale } from '../../shared/locales.ts';
import type { Locale } from '../../shared/locales.ts';
import { store, stored } from '../stored.ts';

const place = 'preau.locale';

/** The language chosen before on this device, or else the browser's, or else French. */
export function preferredLocale(): Locale {
  const wished = [storedLocale(), ...navigator.languages.map((tag) => tag.split('-')[0])];
  return wished.find(isLocale) ?? 'fr';
}

export function storeLocale(locale: Locale): void {
  store(place, locale);
}

/** The one that was last chosen on this device. */
export function storedLocale(): string | null {
  return stored(place);
}
