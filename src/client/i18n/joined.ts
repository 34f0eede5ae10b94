import type { Locale } from '../../shared/locales.ts';
import { isolated } from './isolated.ts';
import { tags } from './tags.ts';

/** Names as the language lists them: « Claire, Omar et Ines ». Each keeps its own direction. */
export function joined(names: readonly string[], locale: Locale): string {
  return listed(names.map(isolated), locale);
}

/** The same for words that are of the language already. */
export function listed(words: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(words);
}
