import { anyOfThem, term } from './lexemes.ts';
import { wordsIn, type Word } from './words.ts';

/** One word of what somebody looks for, in each of its spellings. `isBegun`: the last one typed, which may go on. */
export type AskedWord = Pick<Word, 'text' | 'spellings'> & { isBegun: boolean };

/** A beginning of one or two letters is that of every other word: such a word is looked for as it is. */
const begunFrom = 3;

export function askedWords(query: string): AskedWord[] {
  const words = wordsIn(query);
  const last = words.at(-1);
  return words.map((word) => ({ ...word, isBegun: word === last && word.to === query.length }));
}

/** What a message must hold, in the language of `tsquery`: of each word one of its spellings. */
export function termsOf(words: readonly AskedWord[]): string {
  const ofWord = ({ spellings, isBegun }: AskedWord) =>
    anyOfThem(spellings.map((one) => term(one, { isBegun: isBegun && one.length >= begunFrom })));
  return words.map(ofWord).join('&');
}

/** Whether a word of a message is one that is looked for. */
export function isAsked({ spellings, isBegun }: AskedWord, word: Word): boolean {
  const isSo = (asked: string) => (one: string) =>
    isBegun && asked.length >= begunFrom ? one.startsWith(asked) : one === asked;
  return spellings.some((asked) => word.spellings.some(isSo(asked)));
}
