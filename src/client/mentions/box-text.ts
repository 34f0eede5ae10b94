import { mentionToken, tokenOf } from '../../shared/mentions.ts';
import type { NameOf } from './mention-names.ts';

/** A stretch of what is being written; with an `id`, a mention as its writer sees it. */
type Piece = { text: string; id?: string };
/** What was just chosen: whom, and where their name begins in the box. */
export type Taken = { id: string; from: number };

/** What the box shows of a body, in its order. */
export function piecesOf(body: string, nameOf: NameOf): Piece[] {
  return body
    .split(mentionToken)
    .map((part, index) => (index % 2 === 0 ? { text: part } : { text: `@${nameOf(part)}`, id: part }))
    .filter(({ text }) => text !== '');
}

/**
 * The body once the box shows `next`, with the caret at `caret`. A mention stays as long as nothing in its name was changed, wherever it
 * moves; touched, it is the letters that are left of it. What was `taken` becomes one.
 */
export function bodyAfter(
  body: string,
  { next, caret, taken }: { next: string; caret: number; taken: Taken | null },
  nameOf: NameOf,
): string {
  const pieces = piecesOf(body, nameOf);
  const before = pieces.map(({ text }) => text).join('');
  // What was typed ends at the caret, so that the same letter before and after it is not taken for it.
  const behind = sameEnd(before, next, next.length - caret);
  const ahead = sameBegin(before, next, Math.min(before.length, next.length) - behind, taken?.from ?? Infinity);
  const typed = next.slice(ahead, next.length - behind);
  return [
    ...stretch(pieces, 0, ahead),
    taken ? withMention(typed, taken.id, nameOf) : typed,
    ...stretch(pieces, before.length - behind, before.length),
  ].join('');
}

function withMention(typed: string, id: string, nameOf: NameOf): string {
  return tokenOf(id) + typed.slice(nameOf(id).length + 1);
}

/** What stands between two places of the box, as a body has it: a mention that is cut is no more than letters. */
function stretch(pieces: readonly Piece[], from: number, to: number): string[] {
  let at = 0;
  return pieces.map(({ text, id }) => {
    const [begin, end] = [at, (at += text.length)];
    if (id !== undefined && begin >= from && end <= to) return tokenOf(id);
    return text.slice(Math.max(0, from - begin), Math.max(0, to - begin));
  });
}

function sameEnd(one: string, other: string, most: number): number {
  let count = 0;
  while (count < most && count < one.length && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}

function sameBegin(one: string, other: string, ...most: number[]): number {
  const end = Math.min(...most);
  let count = 0;
  while (count < end && one[count] === other[count]) count += 1;
  return count;
}
