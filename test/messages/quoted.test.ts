import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import { add, remove, say, start } from '../support/talk.ts';
import { written } from '../support/written.ts';

test('[MSG23] what is quoted is read by its id where the reader sees it, a deleted message as its place', async () => {
  await using t = await written();
  const { conversationId } = t;
  const second = await say(t.teacher, conversationId, 'second');
  const deleted = await t.parent.http.deleteMessage.mutate({ id: t.id });
  const { id: direct } = await start(t.s, t.parent, ['teacher']);
  const { id: elsewhere } = await say(t.parent, direct, 'in another conversation');
  const ids = [second.id, elsewhere, t.id, randomUUID()];
  expect(await t.teacher.http.quoted.query({ conversationId, ids })).toEqual([deleted, second]);
});

test('[MSG23] [MSG2] of a conversation that somebody is not in, and from before they came, they are told nothing', async () => {
  await using t = await written();
  const { conversationId } = t;
  const outsider = await t.s.as('parent2');
  const refused = await refusalOf(outsider.http.quoted.query({ conversationId, ids: [t.id] }));
  expect(refused).toMatchObject({ code: 'NOT_FOUND', reason: 'conversation.unknown' });
  await remove(t.s, t.admin, conversationId, 'parent');
  await say(t.teacher, conversationId, 'while out');
  await add(t.s, t.admin, conversationId, 'parent');
  const fresh = await say(t.teacher, conversationId, 'back');
  const ids = [t.id, fresh.id];
  expect(await t.parent.http.quoted.query({ conversationId, ids })).toEqual([fresh]);
  expect(await t.teacher.http.quoted.query({ conversationId, ids })).toHaveLength(2);
});

test('[MSG23] one to fifty are asked for at once', async () => {
  await using t = await written();
  const ask = (count: number) =>
    t.teacher.http.quoted.query({
      conversationId: t.conversationId,
      ids: Array.from({ length: count }, () => randomUUID()),
    });
  for (const count of [0, 51]) expect((await refusalOf(ask(count))).reason).toBe('input.invalid');
  expect(await ask(50)).toEqual([]);
});
