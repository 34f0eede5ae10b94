import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { limits, widestContent } from '../../src/shared/limits.ts';
import * as inputs from '../../src/shared/message-inputs.ts';

const id = randomUUID();
const ids = (count: number) => Array.from({ length: count }, () => randomUUID());

/** For each input one that passes, and what is wrong with each of the others: the changed field, the value, the issue. */
const cases: Record<string, { right: object; wrong: [field: string, value: unknown, issue: string][] }> = {
  messageInput: { right: { id }, wrong: [['id', 'x', 'invalid_format']] },
  editMessageInput: {
    right: { id, body: 'x' },
    wrong: [
      ['id', undefined, 'invalid_type'],
      ['body', 'x'.repeat(widestContent.bodyCharacters + 1), 'too_big'],
      ['mentions', [], 'unrecognized_keys'],
    ],
  },
  deleteMessageInput: {
    right: { id, reason: 'x' },
    wrong: [
      ['reason', ' \n', 'too_small'],
      ['reason', 'x'.repeat(limits.reasonCharacters + 1), 'too_big'],
    ],
  },
  removalInput: {
    right: { reason: 'x' },
    wrong: [
      ['reason', undefined, 'invalid_type'],
      ['reason', ' \n', 'too_small'],
    ],
  },
  reactInput: {
    right: { id, emoji: '👍', on: true },
    wrong: [
      ['emoji', 'a', 'custom'],
      ['emoji', '👍👍', 'custom'],
      ['on', 1, 'invalid_type'],
    ],
  },
  announcementReactionsInput: {
    right: { conversationId: id, firstSeq: 1 },
    wrong: [
      ['conversationId', 'x', 'invalid_format'],
      ['firstSeq', -1, 'too_small'],
      ['firstSeq', 2 ** 31, 'too_big'],
    ],
  },
  quotedInput: {
    right: { conversationId: id, ids: ids(limits.quotedAtOnce) },
    wrong: [
      ['ids', [], 'too_small'],
      ['ids', ids(limits.quotedAtOnce + 1), 'too_big'],
      ['ids', ['x'], 'invalid_format'],
    ],
  },
};

test.each(Object.entries(inputs))(
  '[MSG17] [MSG21] [MSG23] %s lets through what is right and says what is wrong',
  (name, schema: z.ZodMiniType) => {
    const { right, wrong } = cases[name]!;
    expect(z.safeParse(schema, right).success).toBe(true);
    for (const [field, value, issue] of wrong) {
      const codes = z.safeParse(schema, { ...right, [field]: value }).error?.issues.map(({ code }) => code);
      expect(codes, `${field} ${JSON.stringify(value)?.slice(0, 40)}`).toContain(issue);
    }
  },
);
