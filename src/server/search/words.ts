import { fold } from '../../shared/fold.ts';

/** A word where it stands in a text, and how it is spelled where it is looked for. */
export type Word = { from: number; to: number; text: string; spellings: string[] };

/** The words of a text in their order. Whatever is neither letter nor digit parts them: `l’école` is two. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(run)].flatMap(({ 0: found, index: from }) => {
    const spellings = spellingsOf(found);
    return spellings.length > 0 ? [{ from, to: from + found.length, text: found, spellings }] : [];
  });
}

/** Folded as a name is; in Arabic also without the article and the conjunction that are written in one with it, for who types الكتاب or كتاب. */
export function spellingsOf(word: string): string[] {
  if (plain.test(word)) return [word.toLowerCase().slice(0, longest)];
  const bare = word.normalize('NFKD').replace(/[\p{M}\u0640]+/gu, '');
  const spellings = [word, bare.replace(article, '')].map((one) =>
    fold(one)
      .replace(/[^a-z0-9]+/g, '')
      .slice(0, longest),
  );
  return [...new Set(spellings)].filter((one) => one !== '');
}

const run = /[\p{L}\p{N}\p{M}\u0640\p{Default_Ignorable_Code_Point}]+/gu;
const plain = /^[A-Za-z0-9]+$/;
const article = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{3})/u;
/** Of a word without an end only its beginning is kept. */
const longest = 64;
