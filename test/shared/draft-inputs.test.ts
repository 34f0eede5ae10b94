import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { saveDraftInput } from '../../src/shared/draft-inputs.ts';
import { limits, widestContent } from '../../src/shared/limits.ts';

const id = randomUUID();
const right = { id, conversationId: id, body: ' ', basedOn: [id] };
const wrong: [field: string, value: unknown, issue: string][] = [
  ['id', undefined, 'invalid_type'],
  ['conversationId', 'x', 'invalid_format'],
  ['body', 'x'.repeat(widestContent.bodyCharacters + 1), 'too_big'],
  ['body', '\0', 'custom'],
  ['replyToId', 'x', 'invalid_format'],
  ['basedOn', Array.from({ length: limits.draftsInOne * 2 + 1 }, () => id), 'too_big'],
  ['savedAt', new Date(), 'unrecognized_keys'],
];

test('[DRAFT5] what is begun is kept as it was typed, and what is wrong with it is said', () => {
  expect(z.parse(saveDraftInput, right)).toEqual(right);
  for (const [field, value, issue] of wrong) {
    const said = z.safeParse(saveDraftInput, { ...right, [field]: value });
    expect(
      said.error?.issues.map(({ code }) => code),
      field,
    ).toContain(issue);
  }
});
