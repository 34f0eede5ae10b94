import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { MemberContext } from '../../src/server/context.ts';
import { Connection } from '../../src/server/live/connection.ts';
import type { LiveSocket } from '../../src/server/live/live-socket.ts';
import { send } from '../../src/server/messages/send.ts';
import { limits } from '../../src/shared/limits.ts';
import { followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { until } from '../support/until.ts';

/** The parent and the teacher of a school of their own, and their conversation. */
async function talking() {
  const s = await school();
  const parent = await s.as('parent');
  const teacher = await s.as('teacher');
  const { id } = await parent.api.createConversation.mutate({ participantIds: [s.people.teacher] });
  const message = (body: string, name = randomUUID()) => ({ id: name, conversationId: id, body });
  return { s, parent, teacher, id, message, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}

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

test('[MSG5] what one socket sends without waiting keeps its order', async () => {
  await using t = await talking();
  let seen = 0;
  for (let trial = 0; trial < 10; trial += 1) {
    const sender = await t.s.as(trial % 2 ? 'parent' : 'teacher');
    const sent = await Promise.all(
      Array.from({ length: 6 }, (_, index) => sender.api.send.mutate(t.message(`${index}`))),
    );
    expect(sent.map(({ seq }) => seq)).toEqual(sent.map((_, index) => seen + index + 1));
    seen += sent.length;
  }
});

test('[MSG5] it keeps its order too where what came first waits longest on its way', async () => {
  await using t = await talking();
  const socket = Object.assign(new EventEmitter(), { readyState: WebSocket.OPEN }) as LiveSocket;
  const connection = new Connection(socket, new PassThrough(), { id: 's', userId: t.s.people.parent });
  const joined: string[] = [];
  let patience = 50;
  const ctx = {
    db: t.s.db,
    session: { userId: t.s.people.parent },
    connection,
    rates: { send: () => wait((patience -= 10)) },
    batches: {
      send: async (_: string, { body }: { body: string }) => {
        joined.push(body);
        return { outcome: 'absent' };
      },
    },
  } as unknown as MemberContext;
  await Promise.allSettled(['one', 'two', 'three', 'four'].map((body) => send(ctx, t.message(body))));
  expect(joined).toEqual(['one', 'two', 'three', 'four']);
});

test('[MSG5] a reply that is sent without waiting for what it answers is kept', async () => {
  await using t = await talking();
  const first = t.message('question');
  const [asked, answered] = await Promise.all([
    t.parent.api.send.mutate(first),
    t.parent.api.send.mutate({ ...t.message('answer'), replyToId: first.id }),
  ]);
  expect([asked.seq, answered.seq]).toEqual([1, 2]);
});

test('[MSG6] a body is text of 1 to 10,000 characters that a database can keep; what is wrong is named', async () => {
  await using t = await talking();
  for (const [body, reason] of [
    ['', 'too_small'],
    ['   \n ', 'too_small'],
    ['x'.repeat(limits.bodyCharacters + 1), 'too_big'],
    ['a\0b', 'notText'],
    ['\uD800', 'notText'],
  ] as const) {
    const refused = await refusalOf(t.parent.api.send.mutate(t.message(body)));
    expect(refused).toMatchObject({ code: 'BAD_REQUEST', reason: 'input.invalid', issues: [{ path: 'body', reason }] });
  }
  const longest = 'é'.repeat(limits.bodyCharacters);
  expect(await t.parent.api.send.mutate(t.message(`  ${longest}\n`))).toMatchObject({ body: longest, seq: 1 });
  const extra = { ...t.message('x'), authorId: t.s.people.teacher };
  expect(await refusalOf(t.parent.api.send.mutate(extra))).toMatchObject({ issues: [{ reason: 'unrecognized_keys' }] });
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
  const suspended = await refusalOf(teacher.api.send.mutate({ id: randomUUID(), conversationId, body: 'still?' }));
  expect(suspended.reason).toBe('conversation.unknown');
});

test('[MSG8] more than thirty messages at once are held off, with the time to wait', async () => {
  await using t = await talking();
  const outcomes: PromiseSettledResult<unknown>[] = [];
  for (let frame = 0; frame < 4; frame += 1) {
    const calls = Array.from({ length: 10 }, (_, index) => t.parent.api.send.mutate(t.message(`${frame} ${index}`)));
    outcomes.push(...(await Promise.allSettled(calls)));
  }
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(30);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  expect(await refusalOf(Promise.reject(refused[0]?.reason))).toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    reason: 'rate.exceeded',
    retryAfterMs: expect.any(Number),
  });
});
