import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberContext } from '../../src/server/context.ts';
import { conversations } from '../../src/server/conversations/conversations.ts';
import { hubRows } from '../../src/server/conversations/hub-rows.ts';
import { newsReader, readConversationNews } from '../../src/server/conversations/read-news.ts';
import { planUnreadMails } from '../../src/server/email/unread/plan-unread.ts';
import { unreadOf } from '../../src/server/email/unread/unread-of.ts';
import { freshMessages } from '../../src/server/notifications/fresh-messages.ts';
import { appendMessages } from '../../src/server/messages/append-messages.ts';
import { countByDay } from '../../src/server/messages/count-by-day.ts';
import { messages } from '../../src/server/messages/messages.ts';
import { readMessageNews } from '../../src/server/messages/read-news.ts';
import { readMessages } from '../../src/server/messages/read-messages.ts';
import { groups } from '../../bench/population.ts';
import { insertHistory } from '../../bench/database/history.ts';
import { insertOurs } from '../../bench/database/ours.ts';
import { workerDatabase, type WorkerDatabase } from '../support/database.ts';
import {
  mostRowsMet,
  plansWithin,
  rowsReadOf,
  tablesReadThrough,
  watchedDatabases,
  type Asked,
  type Watched,
} from '../support/plans.ts';

const school = groups(200, 20);
const messagesPerConversation = 250;
const head = 200 * messagesPerConversation;
const [conversation] = school.conversations;
const userId = school.people[conversation!.members[0]!]!.id;
const { establishmentId } = school;
const behind = new Map([[establishmentId, head - 200]]);

let watched: Watched;
let db: WorkerDatabase['db'];
let owner: pg.Client;
let ctx: MemberContext;

/** 50,000 messages, of whose size PostgreSQL knows. */
beforeAll(async () => {
  const database = await workerDatabase();
  db = database.db;
  watched = watchedDatabases(database.connection);
  owner = new pg.Client(database.connection);
  await owner.connect();
  await insertOurs(db, school);
  await insertHistory(owner, school, messagesPerConversation);
  ctx = { ...watched.databases, credential: { userId }, hub: { epoch: randomUUID() } } as unknown as MemberContext;
});

afterAll(async () => {
  await owner.end();
  await watched[Symbol.asyncDispose]();
});

const rows = () => hubRows(watched.databases.live);
const hot: Record<string, () => Promise<unknown>> = {
  'the newest page': () => messages(ctx, { conversationId: conversation!.id, limit: 50 }),
  'a page in the middle': () => messages(ctx, { conversationId: conversation!.id, before: 100, limit: 50 }),
  'the conversations with what is unread': () => conversations(ctx, { limit: 30 }),
  'the messages missed': () => newsReader(watched.databases.live, readMessageNews)(userId, behind),
  'the other changes missed': () => newsReader(watched.databases.live, readConversationNews)(userId, behind),
  'the revisions that did not come': () => rows().readRevisions(establishmentId, head - 20),
  'where the counters stand': () => rows().heads([establishmentId]),
  'where somebody stands': () => rows().membershipSnapshotOf(userId),
};

test.each(Object.entries(hot))('[GROW1] %s: no table that grows is read from end to end', async (_, work) => {
  watched.queries.length = 0;
  await work();
  const asked = watched.queries.filter(({ sql }) => sql.startsWith('select') && !sql.includes('enter_schools'));
  expect(asked).not.toEqual([]);
  for (const query of asked) expect(await growingReadThrough(query), query.sql).toEqual([]);
});

test('[GROW1] the list asks six questions, and is told of no conversation but those it shows', async () => {
  const [other] = school.conversations.filter(({ members }) => !members.includes(conversation!.members[0]!));
  await db
    .insertInto('participant')
    .values({ ...standing, conversationId: other!.id, userId })
    .execute();
  for (const limit of [1, 30]) {
    watched.queries.length = 0;
    await conversations(ctx, { limit });
    const asked = watched.queries.filter(({ sql }) => sql.startsWith('select'));
    expect(asked).toHaveLength(6);
    // None lists what they are in but the page, which ends; one sums up what is unread.
    const listing = asked.filter(({ sql }) => sql.includes('"participant"."user_id" = ') && !sql.includes('sum('));
    expect(listing).toHaveLength(1);
    expect(listing[0]!.sql).toContain('limit');
  }
});

/** The last message of each conversation is new, and all before it have been met. */
const news = { establishmentId, after: head - 200, upTo: head };
const readers = {
  'count-by-day': { met: 'message_counted', read: countByDay.read },
  'fresh-messages': { met: 'conversation_notified', read: freshMessages },
};

test.each(Object.entries(readers))(
  '[GROW1] %s reads of a conversation what is new, and nothing before it',
  async (_, { met, read }) => {
    await owner.query(`insert into ${met} (establishment_id, conversation_id, seq)
    select establishment_id, id, last_seq - 1 from conversation where establishment_id = '${establishmentId}'`);
    watched.queries.length = 0;
    await watched.databases.live.transaction().execute(async (trx) => void (await read(trx, news)));
    await owner.query(`update ${met} set seq = seq - 1`);
    const [asked] = watched.queries.filter(({ sql }) => sql.includes('met as'));
    expect(await rowsReadOf(owner, asked!, establishmentId, 'message')).toBeLessThanOrEqual(3 * 200);
  },
);

test('[GROW1] a mail of what is unread reads that, and nothing before it', async () => {
  const { databases, queries } = watched;
  await owner.query(`update participant p set last_read_seq = c.last_seq - 2 from conversation c
    where c.id = p.conversation_id and p.user_id = '${userId}'`);
  queries.length = 0;
  const asking = { mailId: 1, userId, establishmentId, of: null, upTo: null };
  const found = await databases.live.transaction().execute((trx) => unreadOf(trx, asking));
  expect(found.length).toBeGreaterThan(0);
  const asked = queries.find(({ sql }) => sql.includes('told as'));
  expect(await rowsReadOf(owner, asked!, establishmentId, 'message')).toBeLessThanOrEqual(2 * found.length);
});

test('[GROW1] whom to mail of what is unread is read once of each, though thousands of mails were planned a moment ago', async () => {
  const { databases, queries } = watched;
  await owner.query(`update "user" set first_signed_in_at = now()`);
  await owner.query(`update message set created_at = now() where revision > ${news.after}`);
  const read = () => databases.live.transaction().execute((trx) => planUnreadMails.read(trx, news));
  queries.length = 0;
  await read();
  const asked = queries.find(({ sql }) => sql.includes('fresh as'))!;
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::int as count from email where kind = 'unread'`,
  );
  const { count } = rows[0]!;
  expect(count).toBeGreaterThan(1_000);
  expect(await mostRowsMet(owner, asked, establishmentId)).toBeLessThanOrEqual(5 * count);
});

const standing = { establishmentId, canWrite: true, revision: 0, ownRevision: 0 };

/** What grows with every message. The two hundred conversations are read fastest from end to end. */
async function growingReadThrough(query: Asked): Promise<string[]> {
  return (await tablesReadThrough(owner, query, establishmentId)).filter((table) =>
    ['message', 'participant'].includes(table),
  );
}

test('the test sees a table that is read from end to end', async () => {
  const query = db.selectFrom('message').selectAll().where('body', '=', 'x').compile();
  expect(await tablesReadThrough(owner, { ...query, role: 'live' }, establishmentId)).toEqual(['message']);
  const text = await plansWithin(owner, () => owner.query(`do $$ begin perform from message where body = 'x'; end $$`));
  expect(text).toContain('Seq Scan on message');
});

const sending = () => ({
  id: randomUUID(),
  conversationId: conversation!.id,
  authorId: userId,
  body: 'x',
  mentions: [],
  replyToId: null,
});

test('[GROW1] sending and reading look up every row by a key, whatever the size of the batch', async () => {
  watched.queries.length = 0;
  await appendMessages(watched.databases.live, establishmentId, [sending(), sending()]);
  const readings = conversation!.members.map((member) => ({
    conversationId: conversation!.id,
    userId: school.people[member]!.id,
    seq: 10,
  }));
  // Whether staff are among themselves is asked only where nobody is told.
  const heldUntil = new Date(Date.now() + 60_000);
  await readMessages(watched.databases.live, establishmentId, readings, { settingsRevision: 0, heldUntil });
  expect(watched.queries).toHaveLength(2);
  for (const { sql, parameters } of watched.queries) {
    const text = await plansWithin(owner, () => owner.query(sql, [...parameters]));
    expect(text).toMatch(/Index Scan using/);
    expect(text).not.toMatch(/Seq Scan/);
    // An index without a condition is a table read from end to end by another way.
    for (const [scan] of text.matchAll(/Index (?:Only )?Scan using .*\n.*/g)) expect(scan).toMatch(/Index Cond/);
  }
});
