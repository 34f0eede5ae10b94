import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../../shared/locales.ts';
import { tags } from './tags.ts';
import type { Catalogue, TextKey, Translate } from './text.ts';

/** Formats a catalogue's ICU sentences; each is parsed once, when it is first said. */
export function newTranslate(locale: Locale, catalogue: Catalogue): Translate {
  const parsed = new Map<TextKey, IntlMessageFormat>();
  return (key, values) => {
    const known =
      parsed.get(key) ?? new IntlMessageFormat(catalogue[key], tags[locale], undefined, { ignoreTag: true });
    parsed.set(key, known);
    return String(known.format(values));
  };
}
