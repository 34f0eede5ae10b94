import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { workerDatabase } from '../support/database.ts';
import { join, newPerson, school, type School } from '../support/school.ts';
import { begun, byRole, pupils } from './pupils.ts';
import { imported } from './roster-state.ts';
import { apply } from './rostering.ts';

class RolledBack extends Error {}

/** How many rows a statement changes as the role that jobs work as, with these schools named; undone afterwards. */
async function touched(schools: string, statement: ReturnType<typeof sql>): Promise<number> {
  const { live } = (await workerDatabase()).databases;
  let count = 0;
  const trying = live.transaction().execute(async (trx) => {
    await sql`select set_config('app.schools', ${schools}, true)`.execute(trx);
    count = Number((await statement.execute(trx)).numAffectedRows);
    throw new RolledBack();
  });
  await trying.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  return count;
}

/** A school that imported four pupils, and another. */
async function two() {
  const t = await begun(3);
  const other = await school();
  const { planId } = await apply(t.s, t.admin, await byRole(t.admin, pupils(4)));
  const pupil = (await imported(t.s)).find(({ externalId }) => externalId === '4')!.userId;
  const close = async () => {
    await other[Symbol.asyncDispose]();
    await t[Symbol.asyncDispose]();
  };
  const undoing = () => t.s.db.updateTable('rosterPlan').set({ state: 'undoing' }).where('id', '=', planId).execute();
  return { ...t, other, pupil, undoing, [Symbol.asyncDispose]: close };
}

test('[ROSTER12] [DB19] whoever imports can change the address of an account of the school that is named, that nobody has opened and no other school has', async () => {
  await using t = await two();
  const { db, id } = t.s;
  const address = (userId: string) => sql`update "user" set email = ${`${userId}@x.example`} where id = ${userId}`;
  const changed = (schools: string) => touched(schools, address(t.pupil));
  expect(await changed(id)).toBe(1);
  expect(await changed(t.other.id)).toBe(0);
  expect(await changed('')).toBe(0);
  await db.updateTable('user').set({ lastSeenAt: new Date() }).where('id', '=', t.pupil).execute();
  expect(await changed(id)).toBe(0);
  await db.updateTable('user').set({ lastSeenAt: null, passwordHash: 'x' }).where('id', '=', t.pupil).execute();
  expect(await changed(id)).toBe(0);
  await db.updateTable('user').set({ passwordHash: null }).where('id', '=', t.pupil).execute();
  expect(await changed(id)).toBe(1);
  await join(db, t.other.id, t.pupil, 'student');
  expect(await changed(id)).toBe(0);
  expect(await changed(t.other.id)).toBe(0);
  const refused = touched(id, sql`update "user" set password_hash = 'x' where id = ${t.pupil}`);
  await expect(refused).rejects.toThrow(/permission denied/);
});

test('[ROSTER11] [DB19] whoever takes an import back can remove from the school that is named whom it brought, and nobody else', async () => {
  await using t = await two();
  const { db, id } = t.s;
  const byHand = await newPerson(db, id, 'by hand', 'student');
  const remove = (schools: string, userId: string) =>
    touched(schools, sql`delete from membership where user_id = ${userId}`);
  expect(await remove(id, t.pupil)).toBe(0);
  await t.undoing();
  expect(await remove(id, t.pupil)).toBe(1);
  expect(await remove(t.other.id, t.pupil)).toBe(0);
  expect(await remove('', t.pupil)).toBe(0);
  expect(await remove(id, byHand)).toBe(0);
  // The place that they have in another school is not what the import brought.
  await join(db, t.other.id, t.pupil, 'student');
  expect(await remove(t.other.id, t.pupil)).toBe(0);
  expect(await remove(`${id},${t.other.id}`, t.pupil)).toBe(1);
});

test('[ROSTER11] [DB19] whoever takes an import back can delete the accounts that it made, that are in no school and that nobody has opened, and no other', async () => {
  await using t = await two();
  const { db, id } = t.s;
  const remove = (schools: string, userId: string) => touched(schools, sql`delete from "user" where id = ${userId}`);
  await t.undoing();
  expect(await remove(id, t.pupil)).toBe(0);
  await outOf(t.s, t.pupil);
  expect(await remove(id, t.pupil)).toBe(1);
  expect(await remove(t.other.id, t.pupil)).toBe(0);
  expect(await remove('', t.pupil)).toBe(0);
  for (const opened of [{ passwordHash: 'x' }, { lastSeenAt: new Date() }]) {
    await db.updateTable('user').set(opened).where('id', '=', t.pupil).execute();
    expect(await remove(id, t.pupil)).toBe(0);
    await db.updateTable('user').set({ passwordHash: null, lastSeenAt: null }).where('id', '=', t.pupil).execute();
  }
  // One that was there before, and only joined the school by the import.
  await db
    .updateTable('user')
    .set({ createdAt: new Date(0) })
    .where('id', '=', t.pupil)
    .execute();
  expect(await remove(id, t.pupil)).toBe(0);
  await db.updateTable('user').set({ createdAt: new Date() }).where('id', '=', t.pupil).execute();
  expect(await remove(id, t.pupil)).toBe(1);
  const stranger = randomUUID();
  await db.insertInto('user').values({ id: stranger, email: null, name: 'x' }).execute();
  expect(await remove(id, stranger)).toBe(0);
  await db.updateTable('rosterPlan').set({ state: 'applied' }).where('establishmentId', '=', id).execute();
  expect(await remove(id, t.pupil)).toBe(0);
});

test('[DB19] a call can neither change an address nor remove anybody, from its own school either', async () => {
  await using t = await two();
  const { db } = (await workerDatabase()).databases;
  await t.undoing();
  for (const statement of [
    sql`update "user" set email = 'x@x.example' where id = ${t.pupil}`,
    sql`delete from "user" where id = ${t.pupil}`,
    sql`delete from membership where user_id = ${t.pupil}`,
    sql`insert into "user" (id, name) values (gen_random_uuid(), 'x')`,
  ]) {
    const trying = db.transaction().execute(async (trx) => {
      await sql`select set_config('app.schools', ${t.s.id}, true)`.execute(trx);
      return statement.execute(trx);
    });
    await expect(trying).rejects.toThrow(/permission denied/);
  }
});

async function outOf({ db, id }: School, userId: string): Promise<void> {
  await db.deleteFrom('membership').where('establishmentId', '=', id).where('userId', '=', userId).execute();
}
