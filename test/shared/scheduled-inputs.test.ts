import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { widestContent } from '../../src/shared/limits.ts';
import * as inputs from '../../src/shared/scheduled-inputs.ts';

const id = randomUUID();
const at = new Date('2031-05-06T08:00:00Z');

/** For each input one that passes, and what is wrong with each of the others: the changed field, the value, the issue. */
const cases: Record<string, { right: object; wrong: [field: string, value: unknown, issue: string][] }> = {
  scheduleMessageInput: {
    right: { id, conversationId: id, body: 'x', at },
    wrong: [
      ['id', 'x', 'invalid_format'],
      ['body', ' \u200b', 'too_small'],
      ['body', 'x'.repeat(widestContent.bodyCharacters + 1), 'too_big'],
      ['body', 'a\0b', 'custom'],
      ['at', undefined, 'invalid_type'],
      ['at', new Date(Number.NaN), 'invalid_type'],
      ['at', new Date('+010000-01-01T00:00:00Z'), 'too_big'],
      ['attachmentIds', [id, id], 'custom'],
      ['files', [], 'unrecognized_keys'],
    ],
  },
  scheduledMessagesInput: { right: { conversationId: id }, wrong: [['conversationId', 'x', 'invalid_format']] },
  changeScheduledInput: {
    right: { id, body: 'x', at },
    wrong: [
      ['body', 'a\0b', 'custom'],
      ['at', 'tomorrow', 'invalid_type'],
      ['conversationId', id, 'unrecognized_keys'],
    ],
  },
  shownTimeInput: {
    right: { day: '2031-05-06', clock: '08:00' },
    wrong: [
      ['day', '', 'too_small'],
      ['clock', '', 'too_small'],
    ],
  },
  scheduledTextInput: { right: { body: 'x', day: '2031-05-06', clock: '08:00' }, wrong: [['body', ' ', 'too_small']] },
  scheduledFilesInput: { right: { body: '', day: '2031-05-06', clock: '08:00' }, wrong: [['day', '', 'too_small']] },
  scheduledInput: { right: { id }, wrong: [['id', undefined, 'invalid_type']] },
};

test.each(Object.entries(inputs))(
  '[SEND3] %s lets through what is right and says what is wrong',
  (name, schema: z.ZodMiniType) => {
    const { right, wrong } = cases[name]!;
    expect(z.safeParse(schema, right).success).toBe(true);
    for (const [field, value, issue] of wrong) {
      const said = z.safeParse(schema, { ...right, [field]: value });
      expect(
        said.error?.issues.map(({ code }) => code),
        `${field} ${String(value).slice(0, 40)}`,
      ).toContain(issue);
    }
  },
);
