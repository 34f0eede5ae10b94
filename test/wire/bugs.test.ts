import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { workerDatabase } from '../support/database.ts';
import { post } from '../support/http.ts';
import { call, rawSocket } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';
import { say, start } from '../support/talk.ts';

/** A school whose next group breaks a rule of the database that no code knows of. */
async function broken() {
  const s = await school();
  const name = `secret_${s.id.slice(0, 8)}`;
  const { connection } = await workerDatabase();
  const owner = new pg.Client(connection);
  await owner.connect();
  await owner.query(
    `alter table conversation add constraint ${name} check (establishment_id <> '${s.id}' or title <> 'break') not valid`,
  );
  return {
    ...s,
    name,
    async [Symbol.asyncDispose]() {
      await owner.query(`alter table conversation drop constraint ${name}`).finally(() => owner.end());
      await s[Symbol.asyncDispose]();
    },
  };
}

test('[WIRE4] a bug answers with an id to be found in the log, and nothing else: no stack, no SQL, over HTTP and over a socket', async () => {
  await using s = await broken();
  const client = await s.as('admin');
  const input = { participantIds: [s.people.teacher], title: 'break' };
  const { status, json, text } = await post(`${client.origin}/trpc/createConversation`, input, client);
  expect(status).toBe(500);
  const data = {
    code: 'INTERNAL_SERVER_ERROR',
    httpStatus: 500,
    reason: 'internal.bug',
    errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  };
  const error = { message: 'internal.bug', code: -32603, data };
  expect(json).toEqual({ error: { json: error } });
  expect(text).not.toMatch(/secret|constraint|conversation|select|insert|\.ts|node_modules/i);
  using raw = await rawSocket(client);
  raw.send(call(1, 'mutation', 'createConversation', input));
  expect(await raw.answerTo(1)).toEqual({ id: 1, jsonrpc: '2.0', error: { json: error } });
});

test('[WIRE4] what failed left nothing behind, and the next call is served', async () => {
  await using s = await broken();
  const client = await s.as('admin');
  const { id } = await start(s, client, ['teacher']);
  await expect(start(s, client, ['teacher'], { title: 'break' })).rejects.toThrow('internal.bug');
  expect((await client.api.conversations.query({})).items.map((one) => one.id)).toEqual([id]);
  expect(await say(client, id, 'on we go')).toMatchObject({ seq: 1 });
});

test('[WIRE4] a number that a database could not hold is an input that is wrong, and no bug', async () => {
  await using s = await school();
  const { api } = await s.as('parent');
  const { id: conversationId } = await start(s, await s.as('parent'), ['teacher']);
  for (const seq of [2_147_483_647, 2 ** 53 - 1])
    await expect(api.markRead.mutate({ conversationId, seq })).rejects.toThrow('input.invalid');
  await expect(api.messages.query({ conversationId, after: 2 ** 53 - 1 })).rejects.toThrow('input.invalid');
  await expect(api.messages.query({ conversationId, after: 2 ** 31 - 2 })).resolves.toMatchObject({ items: [] });
});

test('[MSG4] an id that is used at the same moment in two schools is one message, and a conflict in the other', async () => {
  await using s = await school();
  await using other = await school();
  const [one, two] = [await s.as('parent'), await other.as('parent')];
  const [here, there] = [await start(s, one, ['teacher']), await start(other, two, ['teacher'])];
  for (let round = 0; round < 5; round += 1) {
    const id = randomUUID();
    const outcomes = await Promise.allSettled([
      one.api.send.mutate({ id, conversationId: here.id, body: 'x' }),
      two.api.send.mutate({ id, conversationId: there.id, body: 'x' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(String(refused?.reason)).toContain('message.idTaken');
  }
  const { rows } = await sql<{
    count: number;
  }>`select count(*) from message where establishment_id in (${s.id}, ${other.id})`.execute(s.db);
  expect(rows[0]?.count).toBe(5);
});
