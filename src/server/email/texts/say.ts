import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../../../shared/locales.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type Texts = Record<keyof typeof fr, string>;
export type Say = (key: keyof Texts, values?: Record<string, string | number>) => string;

const texts: Record<Locale, Texts> = { fr, en, ar };
/** Arabic keeps the digits 0–9, as its pages do. */
export const tags: Record<Locale, string> = { fr: 'fr', en: 'en', ar: 'ar-u-nu-latn' };

/** The sentences of mails, in somebody's language. What is put into one keeps its own direction there, whatever that of the sentence is. */
export function sayIn(locale: Locale): Say {
  return (key, values = {}) => {
    const isolated = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : `\u2068${value}\u2069`,
    ]);
    const format = new IntlMessageFormat(texts[locale][key], tags[locale], undefined, { ignoreTag: true });
    return String(format.format(Object.fromEntries(isolated) as Record<string, string | number>));
  };
}
