import { asciiOf, spelledOut } from './letters.ts';

/**
 * Folds a name, an e-mail or a search for comparison, into ASCII whatever its alphabet: case, accents, Arabic and Hebrew marks, kinds
 * of alif and ya, and stretched spaces do not count. In ASCII every database compares it alike; to one whose locale is C, a letter
 * that is not ASCII is none, and `pg_trgm` sees nothing in it.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640\p{Default_Ignorable_Code_Point}]+/gu, '')
    .replace(/[\s\p{C}\u02b9-\u02bf'-]+|(?![ -~])\p{P}/gu, ' ')
    .replace(/[^ -~]/gu, asciiOf)
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Behind it stand the spellings in one word. */
export const joinedBehind = '\n\n';

/**
 * What is kept of a name to find it by, a spelling a line: folded, and folded with its letters written out ("Jörg" is found by "jorg"
 * and by "joerg"); then each in one word, for who writes عبد الله or "Ben Ali" in one, or in two what is one.
 */
export function foldName(name: string): string {
  const spellings = [...new Set([fold(name), fold(writtenOut(name))])].join('\n');
  const joined = withoutSpaces(spellings);
  return joined === spellings ? spellings : `${spellings}${joinedBehind}${joined}`;
}

export function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '');
}

function writtenOut(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^ -~]/gu, (letter) => spelledOut.get(letter) ?? letter);
}
