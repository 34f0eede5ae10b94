import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyAfter, piecesOf } from '../../../src/client/mentions/box-text.ts';

const [ana, omar] = ['0198c0de-0000-7000-8000-00000000000a', '0198c0de-0000-7000-8000-00000000000b'];
const names: Record<string, string> = { [ana]: 'Ana', [omar]: 'عمر بن علي', all: 'tous' };
const nameOf = (id: string) => names[id] ?? 'quelqu’un';
const boxOf = (body: string) =>
  piecesOf(body, nameOf)
    .map(({ text }) => text)
    .join('');
/** What becomes of a body where so many letters of its box, from there on, give way to others. */
function typed(body: string, from: number, remove: number, text: string): string {
  const box = boxOf(body);
  const next = box.slice(0, from) + text + box.slice(from + remove);
  return bodyAfter(body, { next, caret: from + text.length, taken: null }, nameOf);
}

describe('[CLIENT141] the box shows names, and what is kept holds ids', () => {
  test('what is typed before, between and after mentions leaves them whole', () => {
    const body = `<@${ana}> et <@${omar}>`;
    expect(boxOf(body)).toBe('@Ana et @عمر بن علي');
    expect(typed(body, 0, 0, '@')).toBe(`@<@${ana}> et <@${omar}>`);
    expect(typed(body, 4, 0, 'a')).toBe(`<@${ana}>a et <@${omar}>`);
    expect(typed(body, 4, 4, ', ')).toBe(`<@${ana}>, <@${omar}>`);
    expect(typed(body, boxOf(body).length, 0, ' !')).toBe(`${body} !`);
  });

  test('a name that is touched is letters, and a mention that is selected and typed over is gone', () => {
    expect(typed(`<@${ana}>`, 3, 1, '')).toBe('@An');
    expect(typed(`<@${ana}>`, 2, 0, 'x')).toBe('@Axna');
    expect(typed(`ab <@${ana}> cd`, 3, 4, 'x')).toBe('ab x cd');
    expect(typed(`<@${ana}><@${ana}>`, 6, 1, '')).toBe(`<@${ana}>@Aa`);
  });

  test('two of one name stay who they are, and what is chosen takes the place of what was typed', () => {
    const body = `<@${ana}> @a`;
    const after = bodyAfter(body, { next: '@Ana @Ana ', caret: 10, taken: { id: omar, from: 5 } }, () => 'Ana');
    expect(after).toBe(`<@${ana}> <@${omar}> `);
    expect(bodyAfter('hé @t', { next: 'hé @tous ', caret: 9, taken: { id: 'all', from: 3 } }, nameOf)).toBe(
      'hé <@all> ',
    );
  });

  test('whatever is done, the box shows what stands in it, and no mention is made that nobody chose', () => {
    const piece = fc.constantFrom(`<@${ana}>`, `<@${omar}>`, '<@all>', '@', '@Ana', ' ', 'a', '<', '👩‍🏫', '\n');
    const bodies = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        bodies,
        fc.nat(60),
        fc.nat(9),
        fc.constantFrom('', '@', 'a', '@Ana', ' '),
        (body, at, remove, text) => {
          const box = boxOf(body);
          const from = Math.min(at, box.length);
          const next = box.slice(0, from) + text + box.slice(from + remove);
          const after = typed(body, from, remove, text);
          expect(boxOf(after)).toBe(next);
          const count = (of: string) => piecesOf(of, nameOf).filter(({ id }) => id !== undefined).length;
          expect(count(after)).toBeLessThanOrEqual(count(body));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
