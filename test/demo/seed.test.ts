import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyPassword } from '../../src/server/auth/password.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import { newDatabase } from '../../src/server/db/open.ts';
import type { Database } from '../../src/server/db/schema.ts';
import { demoAccounts } from '../../src/server/demo/people.ts';
import { seedDemo } from '../../src/server/demo/seed.ts';
import { newLog } from '../../src/server/log.ts';
import { contactRules, groupFault, mayConverse, mayWriteIn } from '../../src/shared/may.ts';
import type { Relation } from '../../src/shared/public.ts';
import { emptyDatabase } from '../support/database.ts';

let empty: Awaited<ReturnType<typeof emptyDatabase>>;
let db: Kysely<Database>;

/** A database of its own: here everything in it is the demo's. */
beforeAll(async () => {
  empty = await emptyDatabase();
  await migrate(empty.connection);
  db = newDatabase(empty.connection, newLog('error'));
  await Promise.all([seedDemo(db), seedDemo(db)]);
});

afterAll(async () => {
  await db.destroy();
  await empty[Symbol.asyncDispose]();
});

test('[DEMO1] the accounts are the promised ones, each with the password of the demo', async () => {
  const rows = await db
    .selectFrom('user')
    .innerJoin('membership', 'membership.userId', 'user.id')
    .innerJoin('establishment', 'establishment.id', 'membership.establishmentId')
    .select(['user.email', 'user.name', 'membership.role', 'establishment.name as establishment'])
    .execute();
  expect(rows).toHaveLength(13);
  expect(rows).toEqual(expect.arrayContaining([...demoAccounts]));
  const users = await db.selectFrom('user').select('passwordHash').execute();
  expect(users).toHaveLength(12);
  expect(await verifyPassword('preau-demo', users[0]?.passwordHash)).toBe(true);
});

test('[DEMO2] seeding again changes nothing, not even what people have changed since', async () => {
  const { id, lastSeq } = await db
    .selectFrom('conversation')
    .select(['id', 'lastSeq'])
    .orderBy('lastSeq', 'desc')
    .executeTakeFirstOrThrow();
  expect(lastSeq).toBeGreaterThanOrEqual(130);
  const [reader] = await db
    .updateTable('participant')
    .set({ lastReadSeq: lastSeq })
    .where('conversationId', '=', id)
    .returning('userId')
    .execute();
  await db
    .updateTable('user')
    .set({ name: 'Quelqu’un d’autre' })
    .where('id', '=', reader?.userId ?? '')
    .execute();
  const before = await everything();
  expect(before.message?.length).toBeGreaterThan(300);
  await seedDemo(db);
  expect(await everything()).toEqual(before);
});

test('[DEMO3] people share only the conversations that the rules allow, and write where their role may', async () => {
  const guardians = await db.selectFrom('guardianship').selectAll().execute();
  const isGuardian = (guardianId: string, studentId: string) =>
    guardians.some((row) => row.guardianId === guardianId && row.studentId === studentId);
  const conversations = await conversationsWithPeople();
  expect(conversations.filter(({ kind, people }) => groupFault(kind, people, isGuardian))).toEqual([]);
  expect(
    conversations.flatMap(({ kind, people }) => people.filter((row) => row.canWrite !== mayWriteIn(kind, row.role))),
  ).toEqual([]);
  const directs = conversations.filter(({ kind }) => kind === 'direct');
  expect(directs.length).toBeGreaterThan(12);
  for (const { people } of directs) {
    const [one, other, ...more] = people;
    expect(more).toEqual([]);
    expect(
      one && other && mayConverse(contactRules, one.role, other.role, await relationsOf(one.userId, other.userId)),
    ).toBe(true);
  }
});

test('[DEMO4] messages are numbered without holes, in order, never in the future, by participants who may write', async () => {
  const conversations = await conversationsWithPeople();
  expect(conversations).toHaveLength(23);
  for (const { id, people, lastSeq, lastActivityAt } of conversations) {
    const messages = await db
      .selectFrom('message')
      .selectAll()
      .where('conversationId', '=', id)
      .orderBy('seq')
      .execute();
    expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1));
    const times = messages.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBe(lastActivityAt.getTime());
    expect(times.at(-1)).toBeLessThan(Date.now());
    expect(messages.filter(({ body }) => body.trim() === '' || /[{}]/.test(body))).toEqual([]);
    const writers = messages.map(({ authorId, seq }) => ({ seq, ...people.find(({ userId }) => userId === authorId) }));
    expect(writers.filter(({ canWrite, lastReadSeq = 0, seq }) => !canWrite || lastReadSeq < seq)).toEqual([]);
  }
});

test('[DEMO5] the revisions of a school are 1, 2, 3 … up to its own, each stamped once, a conversation with its last', async () => {
  const establishments = await db.selectFrom('establishment').select(['id', 'revision']).execute();
  expect(establishments).toHaveLength(2);
  for (const { id, revision } of establishments) {
    const conversations = await db.selectFrom('conversation').selectAll().where('establishmentId', '=', id).execute();
    const participants = await db.selectFrom('participant').selectAll().where('establishmentId', '=', id).execute();
    const messages = await db.selectFrom('message').selectAll().where('establishmentId', '=', id).execute();
    const stamps = [
      ...conversations.map(({ headerRevision }) => headerRevision),
      ...[...participants, ...messages].map((row) => row.revision),
    ];
    expect(stamps.toSorted((a, b) => a - b)).toEqual(Array.from({ length: revision }, (_, index) => index + 1));
    for (const conversation of conversations) {
      const own = [...participants, ...messages].filter((row) => row.conversationId === conversation.id);
      expect(conversation.revision).toBe(Math.max(...own.map((row) => row.revision)));
    }
  }
});

test('[DEMO6] nobody has read beyond the end, and every role finds something unread', async () => {
  const conversations = await conversationsWithPeople();
  const rows = conversations.flatMap(({ lastSeq, people }) => people.map((person) => ({ ...person, lastSeq })));
  expect(rows.filter(({ lastReadSeq, lastSeq }) => lastReadSeq > lastSeq)).toEqual([]);
  const behind = rows.filter(({ lastReadSeq, lastSeq }) => lastReadSeq < lastSeq).map(({ role }) => role);
  expect([...new Set(behind)].toSorted()).toEqual(['admin', 'parent', 'student', 'teacher']);
});

/** Every row of every table that the demo writes, as PostgreSQL prints it. */
async function everything() {
  const tables = [
    'establishment',
    'user',
    'membership',
    'school_class',
    'class_teacher',
    'class_student',
    'guardianship',
  ];
  const found: Record<string, string[]> = {};
  for (const table of [...tables, 'conversation', 'participant', 'message']) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t order by 1`.execute(
      db,
    );
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

async function conversationsWithPeople() {
  const conversations = await db.selectFrom('conversation').selectAll().execute();
  const people = await db
    .selectFrom('participant')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.userId', '=', 'participant.userId')
        .onRef('membership.establishmentId', '=', 'participant.establishmentId'),
    )
    .select(['conversationId', 'participant.userId', 'canWrite', 'lastReadSeq', 'membership.role'])
    .execute();
  return conversations.map((row) => ({
    ...row,
    people: people.filter(({ conversationId }) => conversationId === row.id),
  }));
}

/** In both directions, by the tables themselves. */
async function relationsOf(one: string, other: string): Promise<Relation[]> {
  const { rows } = await sql<{ relation: Relation }>`
    with pair (a, b) as (values (${one}::uuid, ${other}::uuid), (${other}::uuid, ${one}::uuid)),
    taught as (select t.user_id as teacher, s.user_id as student from class_teacher t join class_student s using (class_id))
    select 'guardian' as relation from guardianship g join pair on guardian_id = a and student_id = b
    union select 'taught' from taught join pair on teacher = a and student = b
    union select 'childTaught' from taught join guardianship g on g.student_id = student join pair on teacher = a and guardian_id = b
  `.execute(db);
  return rows.map(({ relation }) => relation);
}
