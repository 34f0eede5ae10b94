import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, test } from 'vitest';
import { closing, type TestClient } from '../support/client.ts';
import { workerDatabase } from '../support/database.ts';
import { followMessages } from '../support/follow.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[AWAY4] after a failover that lost the last messages, who had heard them is told to fetch anew, and hears what is written in their place', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id: conversationId } = await start(s, parent, ['teacher']);
  const heard = await followMessages(teacher);
  const send = (body: string) => parent.http.send.mutate({ id: randomUUID(), conversationId, body });
  for (const body of ['1', '2', 'lost', 'lost too']) await send(body);
  await until(() => heard.messages().length === 4);
  const closed = closing(teacher);
  await loseTheLastTwo(s.id, conversationId);
  expect(await closed).toBe(1012);
  await until(() => heard.events.length > 4);
  for (const body of ['3', '4', '5']) await send(body);
  await until(() => heard.messages().length >= 7);
  const told = heard.events.map((event) => (event.type === 'message' ? event.message.body : event.type));
  expect(told).toEqual(['1', '2', 'lost', 'lost too', 'reset', '3', '4', '5']);
  expect(heard.errors).toEqual([]);
});

test('[AWAY4] a new epoch that another process, or an administrator, has drawn is taken up', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id: conversationId } = await start(s, parent, ['teacher']);
  const heard = await followMessages(teacher);
  await drawEpoch();
  await until(() => heard.events.length === 1);
  await parent.http.send.mutate({ id: randomUUID(), conversationId, body: 'new' });
  await until(() => heard.messages().length === 1);
  expect(heard.events.map(({ type }) => type)).toEqual(['reset', 'message']);
});

test('[LIVE14] an old copy restored with a new epoch, and more written than it lost before the client is back: it is told to fetch anew, once, and hears each new message once', async () => {
  await using s = await school();
  const before = await newTestServer();
  const [parent, teacher] = [await s.as('parent', before), await s.as('teacher', before)];
  const { id: conversationId } = await start(s, parent, ['teacher']);
  const heard = await followMessages(teacher);
  const say = (who: TestClient, body: string) => who.http.send.mutate({ id: randomUUID(), conversationId, body });
  for (const body of ['1', '2', 'lost', 'lost too']) await say(parent, body);
  await until(() => heard.messages().length === 4);
  await before.close();
  await loseTheLastTwo(s.id, conversationId);
  await drawEpoch();
  await using after = await newTestServer();
  const early = await s.as('parent', after);
  for (const body of ['3', '4', '5', '6']) await say(early, body);
  const again = await followMessages(await s.as('teacher', after), heard.cursors.at(-1));
  await until(() => again.events.length === 1);
  for (const body of ['7', '8']) await say(early, body);
  await until(() => again.messages().length === 2);
  const told = again.events.map((event) => (event.type === 'message' ? event.message.body : event.type));
  expect(told).toEqual(['reset', '7', '8']);
  const kept = await early.http.messages.query({ conversationId });
  expect(kept.items.map(({ body }) => body)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
});

async function drawEpoch(): Promise<void> {
  const { connection } = await workerDatabase();
  const owner = new pg.Client(connection);
  await owner.connect();
  await owner.query('update instance set epoch = gen_random_uuid()').finally(() => owner.end());
}

/** As a standby that was promoted before it had them: the rows and the counter are those of a moment ago. */
async function loseTheLastTwo(establishmentId: string, conversationId: string): Promise<void> {
  const { connection } = await workerDatabase();
  const owner = new pg.Client(connection);
  await owner.connect();
  await owner.query('begin');
  await owner.query(`delete from message where conversation_id = $1 and seq > 2`, [conversationId]);
  await owner.query(`update conversation set last_seq = 2, revision = revision - 2 where id = $1`, [conversationId]);
  await owner.query(`update participant set last_read_seq = least(last_read_seq, 2) where conversation_id = $1`, [
    conversationId,
  ]);
  await owner.query(`update establishment set revision = revision - 2 where id = $1`, [establishmentId]);
  await owner.query('commit').finally(() => owner.end());
}
