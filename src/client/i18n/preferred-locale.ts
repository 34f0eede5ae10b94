import { isLocale } from '../../shared/locales.ts';
import type { Locale } from '../../shared/locales.ts';

const place = 'preau.locale';

/** The language chosen before on this device, or else the browser's, or else French. */
export function preferredLocale(): Locale {
  const wished = [stored(), ...navigator.languages.map((tag) => tag.split('-')[0])];
  return wished.find(isLocale) ?? 'fr';
}

export function storeLocale(locale: Locale): void {
  try {
    localStorage.setItem(place, locale);
  } catch {
    // A browser that stores nothing still shows the language that stands in the address.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}
