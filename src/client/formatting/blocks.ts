import type { FindAddresses } from '../messages/addresses.ts';
import { bodyParts } from '../messages/body-parts.ts';
import { inlinesOf } from './inlines.ts';
import { listAt } from './lists.ts';
import type { ListItem } from './lists.ts';
import type { Inline } from './nesting.ts';

/** A part of a message that stands for itself. `apart`: a line was left empty before it. */
export type Block = Content & { apart: boolean };
type Content =
  | { kind: 'text'; parts: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; items: ListItem[] };
type Found = { content: Content; end: number };

const fence = /^ {0,3}```[\w+#.-]{0,30}\s*$/;
const fenceEnd = /^ {0,3}```\s*$/;
/** What is more than a number, as in "> 38°", is no quote. */
const quoteStart = /^> (?=[^\s\p{N}])/u;
const quoteOn = /^>(?: |$)/;
const deepestQuote = 3;

/**
 * A message as blocks: text with its lines and spaces as they were typed, and between it code, quotes and lists. Every line is looked at
 * once on each of the few levels that there are.
 */
export function blocksOf(body: string, find: FindAddresses): Block[] {
  return blocksIn(body.split('\n'), 1, find);
}

/** The same without a look at its marks: its addresses alone are more than text. */
export function plainBlock(body: string, find: FindAddresses): Block & { kind: 'text' } {
  const parts = bodyParts(body, find).map(({ href, ...part }): Inline => {
    return href === null ? { kind: 'text', text: part.text } : { kind: 'link', ...part, href };
  });
  return { kind: 'text', parts, apart: false };
}

function blocksIn(lines: readonly string[], depth: number, find: FindAddresses): Block[] {
  const pieces: (string[] | Content)[] = [];
  // Whoever opens code and never closes it would have the rest of the text gone through at each opening.
  const lastFence = lines.findLastIndex((line) => fenceEnd.test(line));
  for (let at = 0; at < lines.length;) {
    const found = codeAt(lines, at, lastFence) ?? quoteAt(lines, at, depth, find) ?? listAt(lines, at, find);
    const last = pieces.at(-1);
    if (found) pieces.push(found.content);
    else if (Array.isArray(last)) last.push(lines[at]!);
    else pieces.push([lines[at]!]);
    at = found?.end ?? at + 1;
  }
  return pieces.flatMap((piece, index) => blockOf(piece, pieces[index - 1], index === pieces.length - 1, find));
}

/** Empty lines between a text and another block are the room between the two. */
function blockOf(
  piece: string[] | Content,
  before: string[] | Content | undefined,
  isLast: boolean,
  find: FindAddresses,
): Block[] {
  if (!Array.isArray(piece)) return [{ ...piece, apart: endsEmpty(before) }];
  const from = before ? piece.findIndex((line) => line.trim() !== '') : 0;
  if (from < 0) return [];
  const to = isLast ? piece.length : piece.findLastIndex((line) => line.trim() !== '') + 1;
  return [{ kind: 'text', parts: linesOf(piece.slice(from, to), find), apart: from > 0 }];
}

function endsEmpty(piece: string[] | Content | undefined): boolean {
  return Array.isArray(piece) && piece.at(-1)!.trim() === '';
}

function linesOf(lines: readonly string[], find: FindAddresses): Inline[] {
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [{ kind: 'text', text: '\n' } as const] : []),
    ...inlinesOf(line, find),
  ]);
}

function codeAt(lines: readonly string[], at: number, lastFence: number): Found | null {
  if (at >= lastFence || !fence.test(lines[at]!)) return null;
  const end = firstFrom(lines, at + 1, (line) => fenceEnd.test(line));
  const text = lines.slice(at + 1, end).join('\n');
  return text.trim() === '' ? null : { content: { kind: 'code', text }, end: end + 1 };
}

function quoteAt(lines: readonly string[], at: number, depth: number, find: FindAddresses): Found | null {
  if (depth > deepestQuote || !quoteStart.test(lines[at]!)) return null;
  const end = firstFrom(lines, at + 1, (line) => !quoteOn.test(line));
  const quoted = lines.slice(at, end).map((line) => line.replace(/^> ?/, ''));
  return { content: { kind: 'quote', blocks: blocksIn(quoted, depth + 1, find) }, end };
}

/** The first such line from there on; where there is none, the end. */
function firstFrom(lines: readonly string[], from: number, isSuch: (line: string) => boolean): number {
  let at = from;
  while (at < lines.length && !isSuch(lines[at]!)) at += 1;
  return at;
}
