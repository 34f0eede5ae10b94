import { afterEach, expect, test, vi } from 'vitest';
import { blocksOf } from '../../../src/client/formatting/blocks.ts';
import type { Block } from '../../../src/client/formatting/blocks.ts';
import type { ListItem } from '../../../src/client/formatting/lists.ts';
import type { Inline } from '../../../src/client/formatting/nesting.ts';
import { findAddresses } from '../../../src/client/messages/address-finder.ts';

afterEach(() => void vi.restoreAllMocks());

/** How many characters are gone through: each search reads from where it begins to the end of what it finds, or of the text. */
function readingsOf(body: string): number {
  let read = 0;
  const real = RegExp.prototype.exec;
  const exec = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function searched(this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = real.call(this, text);
    // One that is bound to its place goes no further than what it takes.
    const end = found ? found.index + found[0].length : this.sticky ? from : text.length;
    read += end - from + 1;
    return found;
  });
  blocksOf(body, findAddresses);
  exec.mockRestore();
  return read;
}

const most = 10_000;
const filled = (piece: string, characters: number) =>
  piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters);

test.each([
  '*',
  '_',
  '~',
  '`',
  '>',
  '[',
  ']',
  '(',
  '#',
  '-',
  '<',
  '\\',
  '\n',
  ' ',
  ':',
  '* ',
  '**a ',
  '*a ',
  '_a ',
  '~~a ',
  '`a',
  '`a``',
  '** *',
  '*a **b ~~c _d ',
  '*a* ',
  '**a** ',
  'a*',
  '(*_*) ',
  '> ',
  '>> ',
  '> > ',
  '- ',
  '- a\n',
  ' - a\n',
  '1. a\n',
  '> a\n',
  '> - a\n',
  '```\n',
  '```js\n',
  '```\na\n```\n',
  '[a](',
  '[a](https://',
  '[a](https://b',
  '[[a]',
  '[a](https://b(',
  '](',
  'https://a.example ',
  'https://a/_',
  '*https://a.example/* ',
])(
  '[CLIENT121] ten thousand characters of %j are gone through in proportion to their number, and nest no deeper',
  (piece) => {
    const [half, whole] = [readingsOf(filled(piece, most / 2)), readingsOf(filled(piece, most))];
    expect(whole).toBeGreaterThan(0);
    expect(whole / half).toBeLessThan(2.3);
    expect(whole / most).toBeLessThan(400);
    expect(depthOf(blocksOf(filled(piece, most), findAddresses))).toBeLessThanOrEqual(12);
  },
);

test('[CLIENT121] lists that go further in with each line, and quotes of quotes, end at a few levels', () => {
  const steps = Array.from({ length: 100 }, (_, deep) => `${' '.repeat(deep)}- a`).join('\n');
  expect(depthOf(blocksOf(steps, findAddresses))).toBeLessThanOrEqual(12);
  expect(depthOf(blocksOf(filled('> ', most) + 'a', findAddresses))).toBeLessThanOrEqual(12);
  expect(depthOf(blocksOf('**a *b ~~c _d e_ f~~ g* h**', findAddresses))).toBe(6);
});

function depthOf(parts: readonly (Block | ListItem | Inline)[]): number {
  return Math.max(0, ...parts.map((part) => 1 + depthOf(inside(part))));
}
function inside(part: Block | ListItem | Inline): readonly (Block | ListItem | Inline)[] {
  const { parts = [], items = [], blocks = [] } = part as { parts?: Inline[]; items?: ListItem[]; blocks?: Block[] };
  return [...parts, ...items, ...blocks];
}
