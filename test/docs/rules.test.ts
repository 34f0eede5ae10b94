import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contactRules, isAudited } from '../../src/shared/contact-rules.ts';
import { roles, type ContactRule } from '../../src/shared/public.ts';
import { readPage, root, tableOf } from '../support/markdown.ts';

const page = readPage('docs/rules.md');
const rules = [...page.matchAll(/^\* \*\*([A-Z]+\d+)\*\* (.+)$/gm)].map(([, id = '', sentence = '']) => ({
  id,
  sentence,
}));

/** The words of the table in the page, in either direction. */
const meanings: Record<string, ContactRule> = {
  yes: 'always',
  no: 'never',
  'whom they teach': 'taught',
  'who teach them': 'taught',
  'whose child they teach': 'childTaught',
  'who teach their child': 'childTaught',
  'their own child': 'guardian',
  'their own guardian': 'guardian',
};

test('every rule is one sentence, under a number of its own', () => {
  expect(rules.length).toBeGreaterThan(50);
  expect(rules.map(({ id }) => id)).toEqual([...new Set(rules.map(({ id }) => id))]);
  expect(rules.filter(({ sentence }) => !/^[A-Z`].*\.$/.test(sentence) || /[^.]\. [A-Z]/.test(sentence))).toEqual([]);
});

test('the rules of one word stand in the order of their numbers', () => {
  const [words, numbers] = [
    rules.map(({ id }) => id.replace(/\d+$/, '')),
    rules.map(({ id }) => Number(/\d+$/.exec(id))),
  ];
  const misplaced = rules.filter((_, index) => {
    const before = words.lastIndexOf(words[index]!, index - 1);
    return index > 0 && before >= 0 && numbers[before]! >= numbers[index]!;
  });
  expect(misplaced).toEqual([]);
});

test('every rule that a test cites exists', () => {
  const known = new Set(rules.map(({ id }) => id));
  expect([...citations()].filter(([id]) => !known.has(id))).toEqual([]);
});

test('every rule is cited by a test', () => {
  const cited = new Set([...citations()].map(([id]) => id));
  expect(rules.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
});

test('[MAY1] the table of who may start writing to whom is the one that the server enforces', () => {
  const printed = tableOf(page, 'from \\ to').map(([from, ...cells]) => ({ from, cells }));
  const enforced = roles.map((from) => ({
    from,
    cells: roles.map((to) => ({ rule: contactRules[from][to], audited: isAudited(from, to) })),
  }));
  expect(printed.map(({ from, cells }) => ({ from, cells: cells.map(meaningOf) }))).toEqual(enforced);
});

function meaningOf(cell: string): { rule: ContactRule | undefined; audited: boolean } {
  const [words = '', audited] = cell.split(', ');
  return { rule: meanings[words], audited: audited === 'kept in the audit' };
}

/** Each number in the name of a test, with the file that cites it. */
function* citations(): Iterable<[id: string, file: string]> {
  for (const file of readdirSync(`${root}/test`, { recursive: true }).map(String)) {
    if (!/\.test\.tsx?$/.test(file)) continue;
    for (const [name] of readPage(`test/${file}`).matchAll(/(?<=['"`])(?:\[[A-Z]+\d+\] ?)+/g)) {
      for (const [, id = ''] of name.matchAll(/\[([A-Z]+\d+)\]/g)) yield [id, file];
    }
  }
}
