import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as inputs from '../../src/shared/inputs.ts';
import { cases } from './input-cases.ts';

const id = randomUUID();

type Schema = z.core.$ZodType;
const schemas = Object.entries(inputs).filter(([name]) => name.endsWith('Input')) as [string, Schema][];
const issuesOf = (schema: Schema, value: unknown) =>
  (z.safeParse(schema, value).error?.issues ?? []).map((issue) =>
    issue.code === 'custom' ? issue.message : issue.code,
  );

test('every input has its cases', () => {
  expect(schemas.map(([name]) => name).sort()).toEqual(Object.keys(cases).sort());
});

test.each(schemas)('[WIRE7] %s passes what is right and names what is wrong', (name, schema) => {
  const { right, wrong } = cases[name]!;
  expect(issuesOf(schema, right)).toEqual([]);
  for (const [field, value, issue] of wrong) expect(issuesOf(schema, { ...right, [field]: value })).toContain(issue);
});

test.each(schemas)(
  '[WIRE7] %s takes no field that it does not know, and nothing that is not an object',
  (name, schema) => {
    const { right } = cases[name]!;
    expect(issuesOf(schema, { ...right, isAdmin: true })).toEqual(['unrecognized_keys']);
    expect(issuesOf(schema, JSON.parse('{"__proto__":{"isAdmin":true}}'))).not.toEqual([]);
    for (const value of [null, 'x', 1, [], [right]]) expect(issuesOf(schema, value)).not.toEqual([]);
  },
);

test('[MSG12] a page is before, after or around a message, one of them', () => {
  expect(issuesOf(inputs.messagesInput, { conversationId: id, before: 1, after: 1 })).toEqual([
    'oneOfBeforeAfterAround',
  ]);
});

test('an id is taken in any case and kept in one', () => {
  expect(z.parse(inputs.conversationInput, { conversationId: id.toUpperCase() })).toEqual({ conversationId: id });
});
