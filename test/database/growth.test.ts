import { randomUUID } from 'node:crypto';
import type { CompiledQuery } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberContext } from '../../src/server/context.ts';
import { conversations } from '../../src/server/conversations/conversations.ts';
import { hubRows } from '../../src/server/conversations/hub-rows.ts';
import { newsReader, readConversationNews } from '../../src/server/conversations/read-news.ts';
import { appendMessages } from '../../src/server/messages/append-messages.ts';
import { messages } from '../../src/server/messages/messages.ts';
import { readMessageNews } from '../../src/server/messages/read-news.ts';
import { readMessages } from '../../src/server/messages/read-messages.ts';
import { groups, newPopulation } from '../../bench/population.ts';
import { insertHistory } from '../../bench/database/history.ts';
import { insertOurs } from '../../bench/database/ours.ts';
import { connect } from '../support/client.ts';
import { workerDatabase } from '../support/database.ts';
import { followConversations, followMessages } from '../support/follow.ts';
import { plansWithin, tablesReadThrough, watchedDatabase, type Watched } from '../support/plans.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const school = groups(200, 20);
const messagesPerConversation = 250;
const head = 200 * messagesPerConversation;
const [conversation] = school.conversations;
const userId = school.people[conversation!.members[0]!]!.id;
const { establishmentId } = school;
const behind = new Map([[establishmentId, head - 200]]);

let watched: Watched;
let owner: pg.Client;
let ctx: MemberContext;

/** 50,000 messages, of whose size PostgreSQL knows. */
beforeAll(async () => {
  const { connection } = await workerDatabase();
  watched = watchedDatabase(connection);
  owner = new pg.Client(connection);
  await owner.connect();
  await insertOurs(watched.db, school);
  await insertHistory(owner, school, messagesPerConversation);
  ctx = { db: watched.db, session: { userId }, hub: { epoch: randomUUID() } } as unknown as MemberContext;
});

afterAll(async () => {
  await owner.end();
  await watched[Symbol.asyncDispose]();
});

const rows = () => hubRows(watched.db);
const hot: Record<string, () => Promise<unknown>> = {
  'the newest page': () => messages(ctx, { conversationId: conversation!.id, limit: 50 }),
  'a page in the middle': () => messages(ctx, { conversationId: conversation!.id, before: 100, limit: 50 }),
  'the conversations with what is unread': () => conversations(ctx, { limit: 30 }),
  'the messages missed': () => newsReader(watched.db, readMessageNews)(userId, behind),
  'the other changes missed': () => newsReader(watched.db, readConversationNews)(userId, behind),
  'the revisions that did not come': () => rows().readRevisions(establishmentId, head - 20),
  'where the counters stand': () => rows().heads([establishmentId]),
  'where somebody stands': () => rows().standingOf(userId),
};

test.each(Object.entries(hot))('[GROW1] %s: no table that grows is read from end to end', async (_, work) => {
  watched.queries.length = 0;
  await work();
  const asked = watched.queries.filter(({ sql }) => sql.startsWith('select'));
  expect(asked).not.toEqual([]);
  for (const query of asked) expect(await growingReadThrough(query), query.sql).toEqual([]);
});

/** What grows with every message. The two hundred conversations are read fastest from end to end. */
async function growingReadThrough(query: CompiledQuery): Promise<string[]> {
  return (await tablesReadThrough(owner, query)).filter((table) => ['message', 'participant'].includes(table));
}

test('the test sees a table that is read from end to end', async () => {
  const query = watched.db.selectFrom('message').selectAll().where('body', '=', 'x').compile();
  expect(await tablesReadThrough(owner, query)).toEqual(['message']);
  const text = await plansWithin(owner, () => owner.query(`do $$ begin perform from message where body = 'x'; end $$`));
  expect(text).toContain('Seq Scan on message');
});

const sending = () => ({
  id: randomUUID(),
  conversationId: conversation!.id,
  authorId: userId,
  body: 'x',
  replyToId: null,
});

test('[GROW1] sending and reading look up every row by a key, whatever the size of the batch', async () => {
  watched.queries.length = 0;
  await appendMessages(watched.db, establishmentId, [sending(), sending()]);
  await readMessages(watched.db, establishmentId, [{ conversationId: conversation!.id, userId, seq: 10 }]);
  expect(watched.queries).toHaveLength(2);
  for (const { sql, parameters } of watched.queries) {
    const text = await plansWithin(owner, () => owner.query(sql, [...parameters]));
    expect(text).toMatch(/Index Scan using/);
    expect(text).not.toMatch(/Seq Scan/);
    // An index without a condition is a table read from end to end by another way.
    for (const [scan] of text.matchAll(/Index (?:Only )?Scan using .*\n.*/g)) expect(scan).toMatch(/Index Cond/);
  }
});

test('[GROW2] a message to two hundred costs as many queries as one to two', async () => {
  const [pair, many] = [groups(1, 2), groups(1, 200)];
  const { connection, url } = await workerDatabase();
  await using server = await newTestServer({ db: watched.db, connection, url });
  const asked: string[][] = [];
  for (const { people, conversations, ...rest } of [pair, many]) {
    await insertOurs(watched.db, { people, conversations, ...rest });
    await using writer = await connect(people[0]!.id, server.origin);
    await using reader = await connect(people[1]!.id, server.origin);
    const heard = await followMessages(reader);
    const message = () => ({ id: randomUUID(), conversationId: conversations[0]!.id, body: 'x' });
    // The first one looks up what the later ones remember.
    await writer.api.send.mutate(message());
    watched.queries.length = 0;
    await writer.api.send.mutate(message());
    await until(() => heard.messages().length === 2);
    asked.push(watched.queries.map(({ sql }) => sql).filter((sql) => !isOfTheClock(sql)));
  }
  expect(asked).toEqual([
    ['select json_agg(a)::text as answers from append_messages($1, $2) a'],
    ['select json_agg(a)::text as answers from append_messages($1, $2) a'],
  ]);
});

test('[GROW2] a batch of a hundred messages is one query', async () => {
  watched.queries.length = 0;
  await appendMessages(watched.db, establishmentId, Array.from({ length: 100 }, sending));
  expect(watched.queries).toHaveLength(1);
});

test('[GROW3] a standing changed in sixty conversations costs as many queries as in two', async () => {
  const { connection, url } = await workerDatabase();
  await using server = await newTestServer({ db: watched.db, connection, url });
  const asked: string[][] = [];
  for (const count of [2, 60]) {
    const { admin, teacher, student } = await insertTeacher(count);
    await using acting = await connect(admin, server.origin);
    await using hearing = await connect(student, server.origin);
    const heard = await followConversations(hearing);
    const told = () => heard.events.flatMap((event) => (event.type === 'own' ? [event.own.canWrite] : []));
    watched.queries.length = 0;
    await acting.http.admin.setRole.mutate({ userId: teacher, role: 'parent' });
    await acting.http.admin.suspend.mutate({ userId: teacher });
    await acting.http.admin.setRole.mutate({ userId: teacher, role: 'teacher' });
    await acting.http.admin.reinstate.mutate({ userId: teacher });
    asked.push(watched.queries.map(({ sql }) => sql).filter((sql) => isOfStandings(sql)));
    // Beside a stranger, and then with no staff there, each of their groups is silent until the teacher is back.
    await until(() => told().length === 2 * count);
    expect(told()).toEqual([...Array<boolean>(count).fill(false), ...Array<boolean>(count).fill(true)]);
    const silent = watched.db.selectFrom('participant').select('userId').where('userId', '=', teacher);
    expect(await silent.where('canWrite', '=', false).execute()).toEqual([]);
  }
  expect(asked[1]).toEqual(asked[0]);
  expect(asked[0]!.length).toBeGreaterThan(20);
});

/** A teacher with as many colleagues, to each of whom they write, and as many groups, in each of which the same student is. */
async function insertTeacher(count: number) {
  const population = newPopulation(count + 3, []);
  const { establishmentId, people } = population;
  const [admin, teacher, student, ...colleagues] = people.map(({ id }) => id) as [string, string, string, ...string[]];
  const conversations = colleagues.map(() => ({ id: randomUUID(), members: [1, 2] }));
  await insertOurs(watched.db, { ...population, conversations });
  const memberships = watched.db.updateTable('membership').where('establishmentId', '=', establishmentId);
  await memberships.set({ role: 'admin' }).where('userId', '=', admin).execute();
  await memberships.set({ role: 'student' }).where('userId', '=', student).execute();
  for (const colleague of colleagues) await insertDirect(establishmentId, [teacher, colleague]);
  return { admin, teacher, student };
}

async function insertDirect(establishmentId: string, pair: [string, string]): Promise<void> {
  const [directLow, directHigh] = pair.toSorted();
  const conversationId = randomUUID();
  const head = {
    establishmentId,
    id: conversationId,
    kind: 'direct',
    createdBy: pair[0],
    participantCount: 2,
  } as const;
  await watched.db
    .insertInto('conversation')
    .values({ ...head, directLow, directHigh, revision: 0, headerRevision: 0 })
    .execute();
  const standing = { establishmentId, conversationId, canWrite: true, revision: 0, ownRevision: 0 };
  await watched.db
    .insertInto('participant')
    .values(pair.map((userId) => ({ ...standing, userId })))
    .execute();
}

/** Not what the sockets that close with a standing ask as they come back. */
function isOfStandings(sql: string): boolean {
  return /^(insert|update)|unnest|any \(/.test(sql) && !isOfTheClock(sql);
}

/** What a server asks now and then by itself: the counters, and which sessions are over. */
function isOfTheClock(sql: string): boolean {
  return sql.startsWith('select "id", "revision" from "establishment"') || sql.includes('as asked (id)');
}
