/** Grounds that carry white letters at ≥ 4.5:1, in light and in dark, none of them near the accent: a face is not a button. */
const grounds = ['#2f6f8f', '#7a4f9a', '#a2443f', '#2f7a55', '#8a5a12', '#6f5a4c', '#a03d72', '#5a6b2a'] as const;

/** The same seed has the same colour on every screen and after every reload. */
export function avatarGround(seed: string): string {
  let sum = 0;
  for (const character of seed) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  // By its highest bits: the lowest ones of ids that begin alike are alike.
  return grounds[Math.imul(sum, 2_654_435_761) >>> 29] ?? grounds[0];
}

/** Of a name without a letter its first sign, whole: a flag is two characters. Two letters at most: of the first and of the last word that begins with a letter, without what stands in brackets. Arabic letters would join, so one is taken. */
export function initials(name: string): string {
  const words = name
    .replace(/\(.*?\)/gu, '')
    .split(/\s+/u)
    .filter((word) => /^\p{L}/u.test(word));
  if (words.length === 0) return firstSign(name);
  const first = firstLetter(words[0] ?? '');
  const last = words.length < 2 ? '' : firstLetter(words.at(-1) ?? '');
  return /\p{Script=Arabic}/u.test(first + last) ? first : first + last;
}

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstSign(name: string): string {
  const [first] = signs.segment(name.replace(/^[\p{M}\s]+/u, ''));
  return first?.segment ?? '·';
}

function firstLetter(word: string): string {
  return (Array.from(word.normalize('NFC'))[0] ?? '·').toLocaleUpperCase();
}
