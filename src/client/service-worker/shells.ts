import { isLocale } from '../../shared/locales.ts';
import type { Locale } from '../../shared/locales.ts';
import { placeOf } from '../../shared/places.ts';

/** The pages that are shown without a network; any other address begins with the first of them. */
export const shells = ['home', 'messages', 'conversation'] as const;

export function shellPath(locale: Locale, outline: (typeof shells)[number]): string {
  return `/pages/${locale}/${outline}.html`;
}

/** The kept page that is what the server answers at an address; null where none is. */
export function shellOf(pathname: string): string | null {
  const place = placeOf(pathname);
  const outline = shells.find((one) => one === place?.outline);
  return place && outline ? shellPath(place.locale, outline) : null;
}

/** The kept page that an address begins with where nothing answers; null where it says no language. */
export function shellFor(pathname: string): string | null {
  const locale = pathname.split('/')[1];
  return shellOf(pathname) ?? (isLocale(locale) ? shellPath(locale, shells[0]) : null);
}
