import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { followMessages } from '../support/follow.ts';
import { call, rawSocket } from '../support/raw-socket.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { talking } from '../support/talking.ts';
import { until } from '../support/until.ts';

test('[MSG1] a message reaches everyone in the conversation once, numbered from 1 without holes', async () => {
  await using t = await talking();
  const [mine, theirs] = [await followMessages(t.parent), await followMessages(t.teacher)];
  for (const body of ['one', 'two', 'three']) await t.parent.api.send.mutate(t.message(body));
  await until(() => mine.messages().length === 3 && theirs.messages().length === 3);
  expect(theirs.messages().map(({ seq, body }) => `${seq} ${body}`)).toEqual(['1 one', '2 two', '3 three']);
  expect(theirs.messages()).toEqual(mine.messages());
});

test('[MSG2] someone outside the conversation is refused as if it did not exist, and hears nothing', async () => {
  await using t = await talking();
  const outsider = await t.s.as('parent2');
  const heard = await followMessages(outsider);
  const inside = await followMessages(t.teacher);
  const refused = await refusalOf(outsider.api.send.mutate(t.message('let me in')));
  const unknown = await refusalOf(outsider.api.send.mutate({ ...t.message('x'), conversationId: randomUUID() }));
  expect(refused).toEqual(unknown);
  expect(refused).toMatchObject({ code: 'NOT_FOUND', reason: 'conversation.unknown' });
  await t.parent.api.send.mutate(t.message('between us'));
  await until(() => inside.messages().length === 1);
  expect(heard.events).toEqual([]);
});

test('[MSG3] the same message sent again is the same message, on any connection, and is heard once', async () => {
  await using t = await talking();
  const theirs = await followMessages(t.teacher);
  const message = t.message('once');
  const first = await t.parent.api.send.mutate(message);
  const again = await (await t.s.as('parent')).api.send.mutate(message);
  const overHttp = await t.parent.http.send.mutate(message);
  expect(again).toEqual(first);
  expect(overHttp).toEqual(first);
  await t.parent.api.send.mutate(t.message('after'));
  await until(() => theirs.messages().length === 2);
  expect(theirs.messages().map(({ body }) => body)).toEqual(['once', 'after']);
});

test('[MSG3] the id of a request says nothing of what it asks: two messages under one are two, and the same frame again is the same', async () => {
  await using t = await talking();
  using raw = await rawSocket(t.parent);
  const [one, other] = [t.message('one'), t.message('other')].map((message) => call(1, 'mutation', 'send', message));
  for (const frame of [one, other, one]) {
    raw.send(frame);
    await until(() => raw.answers.shift());
  }
  raw.send([one, one]);
  await until(() => raw.answers.length === 2);
  expect(raw.answers.map(({ error }) => error)).toEqual([undefined, undefined]);
  const { items } = await t.teacher.api.messages.query({ conversationId: t.conversationId });
  expect(items.map(({ body }) => body)).toEqual(['one', 'other']);
});

test('[MSG4] an id that means something else is refused, and nothing of it is told', async () => {
  await using t = await talking();
  const message = t.message('mine');
  await t.parent.api.send.mutate(message);
  const otherBody = await refusalOf(t.parent.api.send.mutate({ ...message, body: 'other' }));
  const otherAuthor = await refusalOf(t.teacher.api.send.mutate(message));
  expect(otherBody).toMatchObject({ code: 'CONFLICT', reason: 'message.idTaken' });
  expect(otherAuthor).toEqual(otherBody);
  const twice = t.message('a');
  const outcomes = await Promise.allSettled([
    t.parent.api.send.mutate(twice),
    t.parent.api.send.mutate({ ...twice, body: 'b' }),
    t.parent.api.send.mutate(twice),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('[MSG7] who was removed or suspended writes and hears nothing more', async () => {
  await using s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const { id: conversationId } = await admin.api.createConversation.mutate({
    participantIds: [s.people.teacher, s.people.parent],
    title: 'Sortie au musée',
  });
  const heard = await followMessages(parent);
  const inside = await followMessages(teacher);
  await parent.api.send.mutate({ id: randomUUID(), conversationId, body: 'before' });
  await admin.api.removeParticipant.mutate({ conversationId, userId: s.people.parent });
  await admin.api.send.mutate({ id: randomUUID(), conversationId, body: 'after' });
  await until(() => inside.messages().length === 2);
  expect(heard.messages().map(({ body }) => body)).toEqual(['before']);
  const late = await refusalOf(parent.api.send.mutate({ id: randomUUID(), conversationId, body: 'late' }));
  expect(late.reason).toBe('conversation.unknown');
  await s.db
    .updateTable('membership')
    .set({ suspendedAt: new Date() })
    .where('userId', '=', s.people.teacher)
    .execute();
  // Their socket may be closed by now.
  const suspended = await refusalOf(teacher.http.send.mutate({ id: randomUUID(), conversationId, body: 'still?' }));
  expect(suspended.reason).toBe('conversation.unknown');
});
