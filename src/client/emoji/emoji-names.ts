import type { EmojiData } from 'frimousse';
import type { Locale } from '../../shared/locales.ts';

/** The emoji in their order, with their names, what else they are looked for by, and what stands between two colons for each. */
export type EmojiNames = EmojiData;

/** There are no names in Arabic to be had: there they are the English ones, and that is said. */
export const namesIn = { fr: 'fr', en: 'en', ar: 'en' } as const satisfies Record<Locale, string>;

/** Fetched when they are first asked for, from this server as every script is. */
export async function loadEmojiNames(locale: Locale): Promise<EmojiNames> {
  const [{ default: first }, { default: second }] = await Promise.all(halves[namesIn[locale]]());
  return { ...first, emojis: [...first.emojis, ...second.emojis] };
}

const halves = {
  fr: () => [import('preau:emoji/fr/0'), import('preau:emoji/fr/1')] as const,
  en: () => [import('preau:emoji/en/0'), import('preau:emoji/en/1')] as const,
};
