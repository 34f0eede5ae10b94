import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../../../shared/locales.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type Texts = Record<keyof typeof fr, string>;
type Say = (key: keyof Texts, values?: Record<string, string | number>) => string;

const texts: Record<Locale, Texts> = { fr, en, ar };
/** Arabic keeps the digits 0–9, as its pages do. */
const tags: Record<Locale, string> = { fr: 'fr', en: 'en', ar: 'ar-u-nu-latn' };
/** To read a sentence costs more than to say it. */
const formats = new Map<string, IntlMessageFormat>();

/** The sentences of what is sent to devices, in somebody's language. */
export function sayIn(locale: Locale): Say {
  return (key, values) => {
    const text = texts[locale][key];
    const known = formats.get(text) ?? new IntlMessageFormat(text, tags[locale], undefined, { ignoreTag: true });
    formats.set(text, known);
    return String(known.format(values));
  };
}
