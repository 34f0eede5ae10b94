import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Plan } from './access.ts';

/**
 * An account without a password for each who is new, but for those whose address has one already. Whether it has, nobody in the school
 * is told: they join it, and nothing of it changes.
 */
export async function newAccounts(trx: Transaction<Database>, { establishmentId, id }: Plan): Promise<void> {
  await sql`insert into "user" (id, email, name)
    select user_id, email, name from roster_person where establishment_id = ${establishmentId} and plan_id = ${id} and is_new
    order by email on conflict (email) do nothing`.execute(trx);
}

/** Puts the account that is there in the place of the one that was planned. False where it is somebody's of this school by now. */
export async function joinAccounts(trx: Transaction<Database>, { establishmentId, id }: Plan): Promise<boolean> {
  const own = sql`p.establishment_id = ${establishmentId} and p.plan_id = ${id}`;
  const { rows } = await sql<{ staged: string; actual: string; isHere: boolean }>`
    select p.user_id as staged, u.id as actual, exists (
      select from membership m where m.establishment_id = ${establishmentId} and m.user_id = u.id) as "is_here"
    from roster_person p join "user" u on u.email = p.email where ${own} and p.is_new and u.id <> p.user_id`.execute(
    trx,
  );
  if (rows.length === 0) return true;
  if (rows.some(({ isHere }) => isHere)) return false;
  const pairs = sql`unnest(${rows.map(({ staged }) => staged)}::uuid[], ${rows.map(({ actual }) => actual)}::uuid[]) as joined (staged, actual)`;
  await sql`update roster_person p set user_id = actual from ${pairs} where ${own} and p.user_id = staged`.execute(trx);
  await sql`update roster_link p set one = actual from ${pairs} where ${own} and p.one = staged`.execute(trx);
  await sql`update roster_link p set other = actual from ${pairs} where ${own} and p.other = staged`.execute(trx);
  return true;
}

/** An address that was wrong or missing in an account that nobody has used yet, and no other school has; the database holds to that. */
export async function setAddresses(trx: Transaction<Database>, { establishmentId, id }: Plan): Promise<void> {
  await sql`update "user" u set email = p.email from roster_person p where p.establishment_id = ${establishmentId} and p.plan_id = ${id}
    and not p.is_new and p.email is not null and u.id = p.user_id
    and not exists (select from "user" o where o.email = p.email)`.execute(trx);
}
