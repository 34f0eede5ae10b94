import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as inputs from '../../src/shared/people-inputs.ts';

const id = randomUUID();
const ids = (count: number) => Array.from({ length: count }, () => randomUUID());

/** For each input one that passes, and what is wrong with each of the others: the changed field, the value, the issue. */
const cases: Record<string, { right: object; wrong: [field: string, value: unknown, issue: string][] }> = {
  peopleInput: {
    right: { role: 'parent', filter: ['suspended'] },
    wrong: [
      ['query', ' ', 'too_small'],
      ['query', 'x'.repeat(101), 'too_big'],
      ['role', 'owner', 'invalid_value'],
      ['classId', 'x', 'invalid_format'],
      ['filter', ['tall'], 'invalid_value'],
      ['filter', ['suspended', 'suspended', 'suspended', 'suspended', 'suspended'], 'too_big'],
      ['sort', { by: 'password', descending: true }, 'invalid_value'],
      ['cursor', 'x'.repeat(1_025), 'too_big'],
      ['limit', 101, 'too_big'],
    ],
  },
  exportPeopleInput: {
    right: { userIds: [id] },
    wrong: [
      ['userIds', [], 'too_small'],
      ['userIds', ids(201), 'too_big'],
      ['locale', 'de', 'invalid_value'],
    ],
  },
  personInput: { right: { userId: id }, wrong: [['userId', 'x', 'invalid_format']] },
  removePhotoInput: {
    right: { userId: id, photo: 'a'.repeat(22) },
    wrong: [
      ['userId', 'x', 'invalid_format'],
      ['photo', 'a'.repeat(23), 'invalid_format'],
      ['photo', null, 'invalid_type'],
    ],
  },
  addPersonInput: {
    right: { name: 'x', role: 'student', email: 'a@b', birthDate: '2015-02-28' },
    wrong: [
      ['name', '\u200b', 'too_small'],
      ['name', 'x'.repeat(101), 'too_big'],
      ['role', undefined, 'invalid_value'],
      ['email', 'a b@c', 'notEmail'],
      ['email', 'abc', 'notEmail'],
      ['externalId', '', 'too_small'],
      ['birthDate', '2015-02-30', 'invalid_format'],
      ['birthDate', '03/09/2015', 'invalid_format'],
      ['birthDate', '1015-02-03', 'notDay'],
    ],
  },
  changePersonInput: {
    right: { userId: id, email: null, externalId: null, birthDate: null },
    wrong: [
      ['name', null, 'invalid_type'],
      ['email', '@', 'notEmail'],
    ],
  },
  suspendInput: { right: { userId: id, until: '2030-01-01' }, wrong: [['until', 'tomorrow', 'invalid_format']] },
  suspendManyInput: { right: { userIds: [id] }, wrong: [['userIds', ids(201), 'too_big']] },
  reinstateManyInput: { right: { userIds: [id] }, wrong: [['userIds', [], 'too_small']] },
  addToClassManyInput: { right: { userIds: [id], classId: id }, wrong: [['classId', undefined, 'invalid_type']] },
  auditInput: {
    right: { action: 'membership.roleSet', from: '2030-01-01', to: '2030-01-31' },
    wrong: [
      ['action', 'x', 'invalid_value'],
      ['from', '2030-01-01T00:00:00Z', 'invalid_format'],
      ['limit', 0, 'too_small'],
    ],
  },
  undoInput: { right: { entryId: id }, wrong: [['entryId', 'x', 'invalid_format']] },
};

type Schema = z.core.$ZodType;
const schemas = Object.entries(inputs).filter(([name]) => name.endsWith('Input')) as [string, Schema][];
const issuesOf = (schema: Schema, value: unknown) =>
  (z.safeParse(schema, value).error?.issues ?? []).map((issue) =>
    issue.code === 'custom' ? issue.message : issue.code,
  );

test('every input of people has its cases', () => {
  expect(schemas.map(([name]) => name).sort()).toEqual(Object.keys(cases).sort());
});

test.each(schemas)('[WIRE7] %s passes what is right and names what is wrong', (name, schema) => {
  const { right, wrong } = cases[name]!;
  expect(issuesOf(schema, right)).toEqual([]);
  for (const [field, value, issue] of wrong) expect(issuesOf(schema, { ...right, [field]: value })).toContain(issue);
});

test.each(schemas)('[WIRE7] %s takes no field that it does not know', (name, schema) => {
  expect(issuesOf(schema, { ...cases[name]!.right, isAdmin: true })).toEqual(['unrecognized_keys']);
});
