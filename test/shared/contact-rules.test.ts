import { expect, test } from 'vitest';
import { contactRules, isAudited, mayConverse, mayStartWriting } from '../../src/shared/contact-rules.ts';
import { roles, type Relation, type Role } from '../../src/shared/public.ts';

/** docs/architecture.md's table, word for word: who may start writing to whom. Read from left to top. */
const table = `
  from    | admin | teacher     | parent      | student
  admin   | yes   | yes         | yes         | yes
  teacher | yes   | yes         | childTaught | taught
  parent  | yes   | childTaught | no          | guardian
  student | no    | taught      | guardian    | no`;

const [[, ...columns], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim())) as [[string, ...Role[]], ...[Role, ...string[]][]];
const cells = rows.flatMap(([from, ...words]) => words.map((word, index) => ({ from, to: columns[index]!, word })));
const relations: Relation[] = ['guardian', 'taught', 'childTaught'];

test('the table has a cell for every role and role, and the rules are the same table', () => {
  expect(cells).toHaveLength(roles.length ** 2);
  const words = { yes: 'always', no: 'never' } as Record<string, string>;
  for (const { from, to, word } of cells)
    expect(`${from} → ${to}: ${contactRules[from][to]}`).toBe(`${from} → ${to}: ${words[word] ?? word}`);
});

test.each(cells)('[MAY1] [MAY2] $from → $to: $word', ({ from, to, word }) => {
  expect(mayStartWriting(contactRules, from, to, [])).toBe(word === 'yes');
  for (const relation of relations) {
    const expected = word === 'yes' || relation === word || relation === 'guardian';
    expect(mayStartWriting(contactRules, from, to, [relation])).toBe(expected);
    expect(mayConverse(contactRules, from, to, [relation])).toBe(mayConverse(contactRules, to, from, [relation]));
  }
  expect(mayStartWriting(contactRules, from, to, relations)).toBe(true);
});

test('[MAY3] who was written to may answer, whoever began', () => {
  expect(mayStartWriting(contactRules, 'student', 'admin', [])).toBe(false);
  expect(mayConverse(contactRules, 'student', 'admin', [])).toBe(true);
  expect(mayConverse(contactRules, 'student', 'student', [])).toBe(false);
});

test('[MAY4] of all that is written to a student, what an admin starts is audited', () => {
  const audited = roles.flatMap((from) => roles.flatMap((to) => (isAudited(from, to) ? [`${from} → ${to}`] : [])));
  expect(audited).toEqual(['admin → student']);
});
