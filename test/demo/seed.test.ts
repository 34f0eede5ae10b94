import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyPassword } from '../../src/server/auth/password.ts';
import { demoAccounts } from '../../src/server/demo/people.ts';
import { seedDemo } from '../../src/server/demo/seed.ts';
import { demoSchools, type DemoSchools } from '../support/demo-schools.ts';

let demo: DemoSchools;
beforeAll(async () => {
  demo = await demoSchools();
});
afterAll(() => demo[Symbol.asyncDispose]());

test('[DEMO1] the accounts are the promised ones, each with the password of the demo', async () => {
  const rows = await demo.db
    .selectFrom('user')
    .innerJoin('membership', 'membership.userId', 'user.id')
    .innerJoin('establishment', 'establishment.id', 'membership.establishmentId')
    .select(['user.email', 'user.name', 'membership.role', 'establishment.name as establishment'])
    .execute();
  expect(rows).toHaveLength(13);
  expect(rows).toEqual(expect.arrayContaining([...demoAccounts]));
  const users = await demo.db.selectFrom('user').select('passwordHash').execute();
  expect(users).toHaveLength(12);
  expect(await verifyPassword('preau-demo', users[0]?.passwordHash)).toBe(true);
});

test('[DEMO2] seeding again changes nothing, not even what people have changed since', async () => {
  const { id, lastSeq } = await demo.db
    .selectFrom('conversation')
    .select(['id', 'lastSeq'])
    .orderBy('lastSeq', 'desc')
    .executeTakeFirstOrThrow();
  expect(lastSeq).toBeGreaterThanOrEqual(130);
  const [reader] = await demo.db
    .updateTable('participant')
    .set({ lastReadSeq: lastSeq })
    .where('conversationId', '=', id)
    .returning('userId')
    .execute();
  await demo.db
    .updateTable('user')
    .set({ name: 'Quelqu’un d’autre' })
    .where('id', '=', reader?.userId ?? '')
    .execute();
  const before = await everything();
  expect(before.message?.length).toBeGreaterThan(300);
  await seedDemo(demo.db, demo.store);
  expect(await everything()).toEqual(before);
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
  for (const table of [...tables, 'conversation', 'participant', 'message', 'message_version', 'attachment']) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t order by 1`.execute(
      demo.db,
    );
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}
