import type { Change, Selected } from './change.ts';

const letter = /[\p{L}\p{M}\p{N}]/u;

/**
 * Puts a mark around what is selected, or takes it away. Marks count at the edges of words alone, so that half a word becomes the whole one, and a
 * caret stands for the word that it is in; several lines are marked each for itself, as a mark ends with its line.
 */
export function wrap(selected: Selected, mark: string): Change {
  const { text } = selected;
  const [from, to] = wholeWords(selected);
  if (from === to) return { from, to, text: mark + mark, select: [from + mark.length, from + mark.length] };
  const inside = text.slice(from, to);
  if (isMarked(text, from, to, mark)) {
    const [before, after] = [from - mark.length, to + mark.length];
    return { from: before, to: after, text: inside, select: [before, before + inside.length] };
  }
  if (inside.length > 2 * mark.length && inside.startsWith(mark) && inside.endsWith(mark)) {
    const bare = inside.slice(mark.length, -mark.length);
    return { from, to, text: bare, select: [from, from + bare.length] };
  }
  const marked = inside.replace(/[^\s][^\n]*[^\s]|[^\s]/g, (line) => mark + line + mark);
  const isOne = !inside.includes('\n');
  const select: Change['select'] = isOne ? [from + mark.length, to + mark.length] : [from, from + marked.length];
  return { from, to, text: marked, select };
}

function isMarked(text: string, from: number, to: number, mark: string): boolean {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const sign = mark.charAt(0);
  // One star beside two is a mark of its own only where there are three.
  const count = (run: string) => run.length === mark.length || run.length > mark.length + 1;
  const [open = ''] = new RegExp(`\\${sign}*$`).exec(before) ?? [];
  const [close = ''] = new RegExp(`^\\${sign}*`).exec(after) ?? [];
  return open.length >= mark.length && close.length >= mark.length && count(open);
}

function wholeWords({ text, from, to }: Selected): [from: number, to: number] {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  while (start > 0 && letter.test(text.charAt(start - 1)) && isInWord(text, start, end)) start -= 1;
  while (end < text.length && letter.test(text.charAt(end)) && end > start) end += 1;
  return [start, end];
}

/** A caret after a word is in it, and so is what is selected from the middle of one. */
function isInWord(text: string, start: number, end: number): boolean {
  return start === end || letter.test(text.charAt(start));
}
