import { randomUUID } from 'node:crypto';
import superjson from 'superjson';
import { expect, test } from 'vitest';
import { SharedFrame } from '../../src/server/live/fan-out/frame.ts';
import { encodeCursor } from '../../src/server/live/resume/cursor.ts';

const dates = { createdAt: new Date(), editedAt: null, deletedAt: null, deletedById: null };
const lists = { mentions: [], attachments: [], reactions: [] };
const message = {
  id: randomUUID(),
  conversationId: randomUUID(),
  seq: 1_234,
  authorId: randomUUID(),
  body: 'x'.repeat(120),
  replyToId: null,
  revision: 45_678,
  ...lists,
  ...dates,
};

test('a message of 120 characters travels in 650 bytes, and the client reads all of it under its cursor', () => {
  const event = { type: 'message', message };
  const cursor = encodeCursor(randomUUID(), new Map([[randomUUID(), message.revision]]));
  const frame = new SharedFrame(event).of(7, cursor);
  expect(frame.length).toBeLessThanOrEqual(650);
  const { id, result } = JSON.parse(frame.subarray(4).toString()) as { id: number; result: Record<string, never> };
  expect(id).toBe(7);
  expect(result).toMatchObject({ type: 'data', id: cursor });
  expect(superjson.deserialize(result.data!)).toEqual({ id: cursor, data: event });
});
