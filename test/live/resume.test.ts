import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { followConversations, followMessages } from '../support/follow.ts';
import { formerCursor } from '../support/former-cursor.ts';
import { call, rawSocket } from '../support/raw-socket.ts';
import { refusalOf } from '../support/refusal.ts';
import { talking } from '../support/talking.ts';
import { until } from '../support/until.ts';

test('[LIVE1] what was written while a socket was cut comes once it is back, in order and once', async () => {
  await using t = await talking();
  const heard = await followMessages(t.teacher);
  await t.say('1');
  await until(() => heard.messages().length === 1);
  for (let index = 2; index <= 20; index += 1) {
    if (index % 3 === 0) t.teacher.cut();
    await t.say(String(index));
  }
  await until(() => heard.messages().length >= 20);
  expect(t.teacher.sockets.length).toBeGreaterThan(3);
  expect(heard.messages().map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(new Set(heard.cursors).size).toBe(20);
});

test('[LIVE2] any cursor, however old, brings what came after it and nothing else', async () => {
  await using t = await talking();
  const heard = await followMessages(t.teacher);
  for (let index = 1; index <= 6; index += 1) await t.say(String(index));
  await until(() => heard.messages().length === 6);
  for (const [index, cursor] of heard.cursors.entries()) {
    const other = await t.s.as('teacher');
    const again = await followMessages(other, cursor);
    await until(() => again.messages().length >= 5 - index);
    expect(again.messages().map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6].slice(index + 1));
    await other[Symbol.asyncDispose]();
  }
});

test('[LIVE3] a cursor that cannot be followed is answered by one reset and then by what is new', async () => {
  await using t = await talking();
  const heard = await followMessages(t.teacher);
  await t.say('before');
  await until(() => heard.messages().length === 1);
  const [cursor] = heard.cursors as [string];
  const otherLife = `${'A'.repeat(8)}${cursor.slice(8)}`;
  const ahead = `${cursor.slice(0, -1)}zzzz`;
  const noSchool = cursor.slice(0, 8);
  for (const unknown of ['', 'nonsense', `${cursor}.x`, otherLife, ahead, noSchool]) {
    const other = await t.s.as('teacher');
    const again = await followMessages(other, unknown);
    await until(() => again.events.length === 1);
    expect(again.events).toEqual([{ type: 'reset' }]);
    await t.say(`after ${unknown}`);
    await until(() => again.events.length === 2);
    expect(again.messages()).toMatchObject([{ body: `after ${unknown}`.trim() }]);
    await other[Symbol.asyncDispose]();
  }
  const tooLong = await new Promise<unknown>((resolve) => {
    t.teacher.api.onMessage.subscribe({ lastEventId: 'x'.repeat(1_025) }, { onData: resolve, onError: resolve });
  });
  expect(await refusalOf(Promise.reject(tooLong))).toMatchObject({ reason: 'input.invalid' });
});

test.each([
  ['onMessage', followMessages],
  ['onConversation', followConversations],
])('[LIVE3] %s answers a cursor of the version before by one reset and then by what is new', async (_, follow) => {
  await using t = await talking();
  const { epoch } = await t.s.db.selectFrom('instance').select('epoch').executeTakeFirstOrThrow();
  const heard = await follow(t.teacher, formerCursor(epoch, t.s.id, 1));
  await until(() => heard.events.length === 1);
  expect(heard.events).toEqual([{ type: 'reset' }]);
  const { seq } = await t.say('new');
  await t.teacher.http.markRead.mutate({ conversationId: t.conversationId, seq });
  await until(() => heard.events.length > 1);
  expect(heard.events.slice(1).map(({ type }) => type)).not.toContain('reset');
  const again = await follow(await t.s.as('teacher'), heard.cursors[0]);
  await until(() => again.events.length > 0);
  expect(again.events[0]).toEqual(heard.events[1]);
});

test('[LIVE1] a signal takes no notice of a cursor of the version before', async () => {
  await using t = await talking();
  const lastEventId = formerCursor(randomUUID(), t.s.id, 1);
  using raw = await rawSocket(t.teacher);
  for (const [id, path] of ['onTyping', 'onPresence', 'onAccount'].entries())
    raw.send({ ...call(id, 'subscription', path), params: { path, input: { json: {} }, lastEventId } });
  const dataOf = (id: number) => raw.answers.filter((one) => one.id === id && one.result?.type === 'data');
  await until(() => dataOf(1).length > 0 && dataOf(2).length > 0);
  await t.parent.http.setTyping.mutate({ conversationId: t.conversationId, typing: true });
  await until(() => dataOf(0).length > 0);
  expect(raw.answers.filter(({ error }) => error)).toEqual([]);
});

test('[LIVE4] a client more than a thousand messages behind is told to fetch anew', async () => {
  await using t = await talking();
  const { eventCursor } = await t.teacher.api.conversations.query({});
  const present = await followMessages(t.parent);
  await sql`
    insert into message (id, establishment_id, conversation_id, seq, author_id, body, digest, revision)
    select gen_random_uuid(), ${t.s.id}, ${t.conversationId}, n, ${t.s.people.parent}, 'x', '', 100 + n
    from generate_series(1, 1001) as n`.execute(t.s.db);
  await t.s.db
    .updateTable('conversation')
    .set({ lastSeq: 1_001, revision: 1_101 })
    .where('id', '=', t.conversationId)
    .execute();
  await t.s.db.updateTable('establishment').set({ revision: 1_101 }).where('id', '=', t.s.id).execute();
  await until(() => present.messages().length === 1_001);
  const heard = await followMessages(t.teacher, eventCursor);
  await until(() => heard.events.length === 1);
  expect(heard.events).toEqual([{ type: 'reset' }]);
});

test('[LIVE5] between reading the list and listening nothing is lost', async () => {
  await using t = await talking();
  for (let round = 0; round < 10; round += 1) {
    const { eventCursor, items } = await t.teacher.api.conversations.query({});
    const seen = items[0]!.lastSeq;
    await t.say(`round ${round}`);
    const other = await t.s.as('teacher');
    const heard = await followMessages(other, eventCursor);
    await t.say(`round ${round}, again`);
    await until(() => heard.messages().length >= 2);
    expect(heard.messages().map(({ seq }) => seq)).toEqual([seen + 1, seen + 2]);
    await other[Symbol.asyncDispose]();
  }
});

test('[LIVE6] many subscribe while many are written to, and each hears each message once', async () => {
  await using t = await talking();
  const { eventCursor } = await t.teacher.api.conversations.query({});
  const writing = (async () => {
    for (let index = 0; index < 30; index += 1) {
      await t.say(String(index));
      await wait(20);
    }
  })();
  const heard: Awaited<ReturnType<typeof followMessages>>[] = [];
  for (let index = 0; index < 8; index += 1) {
    const client = await t.s.as(index % 2 ? 'teacher' : 'parent');
    heard.push(await followMessages(client, eventCursor));
    await wait(40);
    client.cut();
  }
  await writing;
  await until(() => heard.every(({ messages }) => messages().length >= 30));
  for (const { messages } of heard)
    expect(messages().map(({ seq }) => seq)).toEqual(heard[0]!.messages().map(({ seq }) => seq));
  expect(heard[0]!.messages().map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
});

test('[LIVE7] changes that no verb published are read from the rows within a second', async () => {
  await using t = await talking();
  const heard = await followMessages(t.teacher);
  const changes = await followConversations(t.teacher);
  await t.say('known');
  await until(() => heard.messages().length === 1);
  const row = { id: randomUUID(), conversation_id: t.conversationId, author_id: t.s.people.parent, body: 'elsewhere' };
  const rows = JSON.stringify([{ ...row, reply_to_id: null, digest: '00' }]);
  await sql`select * from append_messages(${t.s.id}, ${rows})`.execute(t.s.db);
  await until(() => heard.messages().length === 2, { withinMs: 2_500 });
  expect(heard.messages()[1]).toMatchObject({ id: row.id, body: 'elsewhere', seq: 2 });
  expect(changes.errors).toEqual([]);
});
