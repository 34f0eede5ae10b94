import type { EmojiNames } from './emoji-names.ts';

export type Offered = { emoji: string; label: string; name: string };

const most = 6;
/** A colon at the edge of a word and two letters: neither "10:30" nor ":)" nor "Bonjour : oui" is one. */
const begun = /(?<![^\s([{«“"'’\u2066-\u2069])(:(?<name>\p{L}[\p{L}\p{M}\p{N}_+-]+|\+1|-1))$/u;

/** Where in a text a name of an emoji is being typed, up to the caret; null where none is. */
export function begunName(text: string, caret: number): { from: number; name: string } | null {
  const { name } = begun.exec(text.slice(Math.max(0, caret - 40), caret))?.groups ?? {};
  return name === undefined ? null : { from: caret - name.length - 1, name };
}

/** The emoji that are meant by the beginning of a name, those first whose name it is or begins, and of these the plainest. */
export function offeredFor(names: EmojiNames, begin: string): Offered[] {
  const wanted = codeOf(begin);
  const word = wanted.replaceAll('_', ' ');
  const found: [rank: number, one: Offered][] = [];
  for (const { emoji, label, aliases = [], tags } of names.emojis) {
    const begun = aliases.find((alias) => alias.startsWith(wanted));
    const isMeant =
      begun !== undefined ||
      aliases.some((alias) => alias.includes(`_${wanted}`)) ||
      tags.some((tag) => tag.startsWith(word) || tag.includes(` ${word}`));
    const rank = begun === undefined ? 2 : begun === wanted ? 0 : 1;
    if (isMeant) found.push([rank, { emoji, label, name: begun ?? aliases[0] ?? label }]);
  }
  return found
    .sort(([rank, one], [other, two]) => rank - other || (rank === 1 ? one.name.length - two.name.length : 0))
    .slice(0, most)
    .map(([, one]) => one);
}

/** The one whose whole name it is. */
export function emojiNamed(names: EmojiNames, name: string): string | null {
  const wanted = codeOf(name);
  return names.emojis.find(({ aliases = [] }) => aliases.includes(wanted))?.emoji ?? null;
}

/** Without accents and capitals, as the names are kept. They are Latin, and all other alphabets would weigh on every first visit. */
function codeOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replaceAll('œ', 'oe');
}
