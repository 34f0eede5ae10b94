import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertOurs } from '../../bench/database/ours.ts';
import { assembly } from '../../bench/population.ts';
import { connect } from '../support/client.ts';
import { workerDatabase, type WorkerDatabase } from '../support/database.ts';
import { followConversations } from '../support/follow.ts';
import { indexesUsed, looksInto, watchedDatabases, type Watched } from '../support/plans.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const { establishmentId, people, conversations } = assembly(5_000);
const [told, long] = [conversations[0]!.id, randomUUID()];
const [author, reader] = [people[0]!.id, people[1]!.id];

let database: WorkerDatabase;
let watched: Watched;
let owner: pg.Client;

beforeAll(async () => {
  database = await workerDatabase();
  watched = watchedDatabases(database.connection);
  owner = new pg.Client(database.connection);
  await owner.connect();
  const both = [told, long].map((id) => ({ id, members: conversations[0]!.members }));
  await insertOurs(database.db, { establishmentId, people, conversations: both });
});
afterAll(async () => {
  await owner.end();
  await watched[Symbol.asyncDispose]();
});

const moves = () => watched.queries.filter(({ sql: asked }) => asked.includes('set mention_seq'));
const placesIn = (conversationId: string) =>
  database.db.selectFrom('participant').select(['userId', 'mentionSeq']).where('conversationId', '=', conversationId);

/** So many messages, every hundredth of which mentions the reader. */
async function writeMany(conversationId: string, count: number): Promise<void> {
  await sql`
    insert into message (id, establishment_id, conversation_id, seq, author_id, body, mentions, digest, revision)
    select gen_random_uuid(), ${establishmentId}, ${conversationId}, n, ${author}, 'x',
      case when n % 100 = 0 then array[${reader}::uuid] else '{}' end, '', 0
    from generate_series(1, ${sql.lit(count)}) n`.execute(database.db);
  await database.db.updateTable('conversation').set({ lastSeq: count }).where('id', '=', conversationId).execute();
  await owner.query('vacuum analyze message, participant');
}

test('[MSG32] [MSG33] of one message that mentions five thousand each hears once, by one query, and so does who was away', async () => {
  await using server = await newTestServer({ ...database, ...watched });
  await using writing = await connect(author, server.origin);
  await using reading = await connect(reader, server.origin);
  const { eventCursor } = await reading.api.conversations.query({});
  const heard = await followConversations(reading, eventCursor);
  const { seq } = await writing.api.send.mutate({ id: randomUUID(), conversationId: told, body: '<@all>' });
  await until(() => heard.events.length === 1);
  expect(heard.events).toMatchObject([{ type: 'own', conversationId: told, own: { mentionSeq: seq } }]);
  expect(moves()).toHaveLength(1);
  const without = await placesIn(told).where('mentionSeq', 'is', null).execute();
  expect(without.map(({ userId }) => userId)).toEqual([author]);
  // One that remembers it, and one that reads it from the rows.
  await using elsewhere = await newTestServer(database);
  for (const { origin } of [server, elsewhere]) {
    await using back = await connect(reader, origin);
    const missed = await followConversations(back, eventCursor);
    await until(() => missed.events.length > 0);
    expect(missed.events).toEqual(heard.events);
  }
});

test('[MSG32] [GROW1] where everyone is mentioned no more, what else mentions somebody is found by its index and read once for all of them', async () => {
  await using server = await newTestServer({ ...database, ...watched });
  await using writing = await connect(author, server.origin);
  await writeMany(long, 10_000);
  const { id } = await writing.api.send.mutate({ id: randomUUID(), conversationId: long, body: '<@all>' });
  watched.queries.length = 0;
  await writing.api.deleteMessage.mutate({ id });
  const left = await placesIn(long).where('mentionSeq', 'is not', null).execute();
  expect(left).toEqual([{ userId: reader, mentionSeq: 10_000 }]);
  const [asked] = moves();
  expect(await indexesUsed(owner, asked!, establishmentId)).toContain('message_mentions');
  expect(await looksInto(owner, asked!, establishmentId, 'message')).toBe(1);
});
