import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { followMessages } from '../support/follow.ts';
import { school, type School } from '../support/school.ts';
import { until } from '../support/until.ts';

/** Stores `count` messages of 30 kB, as another process would; this one reads them from the rows. */
async function pour(s: School, conversationId: string, count: number): Promise<void> {
  const body = '漢'.repeat(10_000);
  const rows = Array.from({ length: count }, () => ({
    id: randomUUID(),
    conversation_id: conversationId,
    author_id: s.people.parent,
    body,
    reply_to_id: null,
    digest: '00',
  }));
  await sql`select from append_messages(${s.id}, ${JSON.stringify(rows)})`.execute(s.db);
}

test('[SLOW1] a reader that stops costs no memory, holds up nobody, and hears everything once it reads on', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id } = await parent.api.createConversation.mutate({ participantIds: [s.people.teacher] });
  const quick = await followMessages(parent);
  const slow = await followMessages(teacher);
  await parent.api.send.mutate({ id: randomUUID(), conversationId: id, body: 'hello' });
  await until(() => slow.messages().length === 1);
  const socket = teacher.sockets.at(-1)!;
  socket.pause();
  const lots = 6;
  for (let lot = 1; lot <= lots; lot += 1) {
    await pour(s, id, 100);
    await until(() => quick.messages().length === 1 + lot * 100);
  }
  expect(slow.messages().length).toBeLessThan(1 + lots * 100);
  socket.resume();
  await until(() => slow.messages().length >= 1 + lots * 100, { withinMs: 20_000 });
  expect(teacher.sockets.length).toBe(1);
  expect(slow.messages().map(({ seq }) => seq)).toEqual(quick.messages().map(({ seq }) => seq));
  expect(slow.events.every(({ type }) => type === 'message')).toBe(true);
}, 60_000);
