import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendMessages } from '../../src/server/messages/append-messages.ts';
import { groups, newPopulation } from '../../bench/population.ts';
import { insertOurs } from '../../bench/database/ours.ts';
import { connect } from '../support/client.ts';
import { nothingDueAnywhere } from '../support/due.ts';
import { workerDatabase, type WorkerDatabase } from '../support/database.ts';
import { followConversations, followMessages } from '../support/follow.ts';
import { watchedDatabases, type Watched } from '../support/plans.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

let watched: Watched;
let database: WorkerDatabase;
beforeAll(async () => {
  database = await workerDatabase();
  watched = watchedDatabases(database.connection);
});
afterAll(() => watched[Symbol.asyncDispose]());

test('[GROW2] a message to two hundred costs as many queries as one to two', async () => {
  const [pair, many] = [groups(1, 2), groups(1, 200)];
  await using server = await newTestServer({ ...database, ...watched });
  // What was set by hand, here or in the schools of other tests, is noticed and told before anything is counted.
  await nothingDueAnywhere(database.db);
  const asked: string[][] = [];
  for (const { people, conversations, ...rest } of [pair, many]) {
    await insertOurs(database.db, { people, conversations, ...rest });
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

test('[GROW2] [MSG33] a batch of a hundred messages is one query', async () => {
  const { people, conversations, establishmentId, ...rest } = groups(1, 2);
  await insertOurs(database.db, { people, conversations, establishmentId, ...rest });
  const to = {
    conversationId: conversations[0]!.id,
    authorId: people[0]!.id,
    body: 'x',
    mentions: [],
    replyToId: null,
  };
  const sendings = Array.from({ length: 100 }, () => ({ id: randomUUID(), ...to }));
  watched.queries.length = 0;
  await appendMessages(watched.databases.live, establishmentId, sendings);
  expect(watched.queries.filter(({ sql }) => !isOfTheClock(sql))).toHaveLength(1);
});

test('[GROW3] a standing changed in sixty conversations costs as many queries as in two', async () => {
  await using server = await newTestServer({ ...database, ...watched });
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
    const silent = database.db.selectFrom('participant').select('userId').where('userId', '=', teacher);
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
  await insertOurs(database.db, { ...population, conversations });
  const memberships = database.db.updateTable('membership').where('establishmentId', '=', establishmentId);
  await memberships.set({ role: 'admin' }).where('userId', '=', admin).execute();
  await memberships.set({ role: 'student' }).where('userId', '=', student).execute();
  for (const colleague of colleagues) await insertDirect(establishmentId, [teacher, colleague]);
  await nothingDueAnywhere(database.db);
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
  await database.db
    .insertInto('conversation')
    .values({ ...head, directLow, directHigh, revision: 0, madeRevision: 0, headerRevision: 0 })
    .execute();
  const standing = { establishmentId, conversationId, canWrite: true, revision: 0, ownRevision: 0 };
  await database.db
    .insertInto('participant')
    .values(pair.map((userId) => ({ ...standing, userId })))
    .execute();
}

/** Not what the sockets that close with a standing ask as they come back. */
function isOfStandings(sql: string): boolean {
  return /^(insert|update)|unnest|any \(/.test(sql) && !isOfTheClock(sql);
}

/** What a server asks now and then by itself: the counters, whose rights are due, who stands otherwise, which sessions are over, and whether it is still the same database. */
function isOfTheClock(sql: string): boolean {
  const asks = [
    /^select id, revision from establishment/,
    /person_due limit/,
    /as asked \(id\)/,
    /as known \(/,
    /from account_change where transaction/,
    /as replaced from instance/,
  ];
  return asks.some((ask) => ask.test(sql));
}
