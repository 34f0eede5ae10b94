import type { FindAddresses } from '../messages/addresses.ts';
import { inlinesOf } from './inlines.ts';
import type { Inline } from './nesting.ts';

/** Each bears the sign or number that was typed, so that a date or a footnote that looks like a line of a list says what it said. */
export type ListItem = { marker: string; parts: Inline[]; items: ListItem[] };
type Line = { indent: number; marker: string; text: string };

const listLine = /^(?<indent> {0,40})(?<marker>[-*•]|\p{Nd}{1,3}[.)]) +(?<text>[^\s*•>-].*)$/u;
const deepestList = 4;

/** Two lines or more that begin as those of a list do: one alone is a dash, a day or a footnote. */
export function listAt(
  lines: readonly string[],
  at: number,
  find: FindAddresses,
): { content: { kind: 'list'; items: ListItem[] }; end: number } | null {
  const found: Line[] = [];
  for (let next = lineAt(lines, at); next && !isOther(next, found[0]); next = lineAt(lines, at + found.length)) {
    found.push(next);
  }
  if (found.length < 2) return null;
  return { content: { kind: 'list', items: itemsOf(found, find) }, end: at + found.length };
}

/** Where numbers follow dashes, or the other way round, a list of its own begins. */
function isOther(line: Line, first: Line | undefined): boolean {
  return first !== undefined && line.indent <= first.indent && isNumber(line.marker) !== isNumber(first.marker);
}

export function isNumber(marker: string): boolean {
  return /\p{Nd}/u.test(marker);
}

function lineAt(lines: readonly string[], at: number): Line | null {
  const { indent = '', marker, text } = listLine.exec(lines[at] ?? '')?.groups ?? {};
  return marker === undefined ? null : { indent: indent.length, marker, text: text ?? '' };
}

/** What is further in than the line before it stands below that. */
function itemsOf(lines: readonly Line[], find: FindAddresses): ListItem[] {
  const first: ListItem[] = [];
  const open: { indent: number; items: ListItem[] }[] = [{ indent: lines[0]!.indent, items: first }];
  for (const { indent, marker, text } of lines) {
    while (open.length > 1 && indent < open.at(-1)!.indent) open.pop();
    const { indent: here, items } = open.at(-1)!;
    const above = items.at(-1);
    const item = { marker: marker === '*' ? '•' : marker, parts: inlinesOf(text, find), items: [] };
    if (above && indent > here + 1 && open.length < deepestList) {
      above.items.push(item);
      open.push({ indent, items: above.items });
    } else items.push(item);
  }
  return first;
}
