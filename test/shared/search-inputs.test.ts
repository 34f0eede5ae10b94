import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { searchMessagesInput } from '../../src/shared/search-inputs.ts';

const right = { query: 'sortie' };

test.each([
  {},
  { query: ' ' },
  { query: 'x'.repeat(101) },
  { query: 'a\0b' },
  { query: '\udc00' },
  { ...right, conversationId: 'x' },
  { ...right, establishmentId: 'x' },
  { ...right, authorId: 'x' },
  { ...right, from: '2026-01-01' },
  { ...right, from: new Date(NaN) },
  { ...right, from: new Date(-1) },
  { ...right, to: new Date(8.64e15) },
  { ...right, cursor: 'x'.repeat(1_025) },
  { ...right, limit: 0 },
  { ...right, limit: 101 },
  { ...right, html: true },
])('[WIRE7] a search that is none is refused: %j', (wrong) => {
  expect(z.safeParse(searchMessagesInput, wrong).success).toBe(false);
});

test('[WIRE7] a search passes with all that it may be narrowed by, its query in one line', () => {
  const id = randomUUID();
  const more = { conversationId: id, establishmentId: id, authorId: id, from: new Date(0), to: new Date() };
  const passed = z.parse(searchMessagesInput, { query: ' la\nsortie ', ...more });
  expect(passed).toEqual({ query: 'la sortie', ...more, limit: 20 });
});
