import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { invitationHash, newToken } from '../auth/invitation-secrets.ts';
import type { Database } from '../db/schema.ts';
import { newMembership } from '../people/new-membership.ts';

export type NewSchool = { name: string; timezone: string; adminEmail: string; adminName: string };

const invitationDays = 7;

/**
 * Founds a school with its first admin, and answers the secret of a one-time link, good for a week, with which the admin sets
 * their password. Someone who already signs in with a password goes on doing so, is an admin of one school more, and needs no link.
 */
export function createSchool(
  db: Kysely<Database>,
  school: NewSchool,
): Promise<{ establishmentId: string; token: string | null }> {
  return db.transaction().execute(async (trx) => {
    const { establishmentId, userId, hasPassword } = await found(trx, school);
    return { establishmentId, token: hasPassword ? null : await invite(trx, userId) };
  });
}

/** The same where there is no school yet, with the admin's password at once; null where there is one, also where it was founded at the same moment. */
export function createFirstSchool(
  db: Kysely<Database>,
  school: NewSchool,
  passwordHash: string,
): Promise<string | null> {
  return db.transaction().execute(async (trx) => {
    await sql`lock table establishment in share row exclusive mode`.execute(trx);
    if (await hasSchool(trx)) return null;
    const { userId } = await found(trx, school);
    await trx.updateTable('user').set({ passwordHash }).where('id', '=', userId).execute();
    return userId;
  });
}

export async function hasSchool(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom('establishment').select('id').limit(1).execute()).length > 0;
}

async function found(trx: Transaction<Database>, school: NewSchool) {
  const establishmentId = randomUUID();
  const { name, timezone } = school;
  await trx.insertInto('establishment').values({ id: establishmentId, name, timezone }).execute();
  const account = await findOrAdd(trx, school);
  const { userId } = account;
  const admin = newMembership({ establishmentId, userId, name: school.adminName, role: 'admin' });
  await trx.insertInto('membership').values(admin).execute();
  return { establishmentId, ...account };
}

async function findOrAdd(
  trx: Transaction<Database>,
  { adminEmail, adminName: name }: NewSchool,
): Promise<{ userId: string; hasPassword: boolean }> {
  const email = adminEmail.toLowerCase();
  const known = await trx
    .selectFrom('user')
    .select(['id', 'passwordHash'])
    .where('email', '=', email)
    .executeTakeFirst();
  if (known) return { userId: known.id, hasPassword: known.passwordHash !== null };
  const userId = randomUUID();
  await trx.insertInto('user').values({ id: userId, email, name }).execute();
  return { userId, hasPassword: false };
}

async function invite(trx: Transaction<Database>, userId: string): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + invitationDays * 86_400_000);
  await trx
    .insertInto('invitation')
    .values({ tokenHash: invitationHash(token), userId, expiresAt })
    .execute();
  return token;
}
