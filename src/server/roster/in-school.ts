import { sql, type Transaction } from 'kysely';
import type { App, MemberContext } from '../context.ts';
import { inSchool } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import type { Caller } from '../people/reachable.ts';

/** A transaction of an admin in their school that draws no revision: what is only being prepared, nobody hears. */
export function inSchoolOf<Result>(
  ctx: MemberContext,
  establishmentId: string,
  work: (trx: Transaction<Database>, admin: Caller) => Promise<Result>,
): Promise<Result> {
  return inSchool(ctx.live, establishmentId, async (trx) =>
    work(trx, await accessAdmin({ ...ctx, db: trx }, establishmentId)),
  );
}

/** The same moment of one school and of what it shares with others, for who compares. */
export function snapshot<Result>(
  { live }: App,
  work: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  return live.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}

/** Gives back what `enterSchool` gave up: accounts and jobs belong to no school. The school that was named stays named. */
export async function leaveSchool(trx: Transaction<Database>): Promise<void> {
  await sql`select set_config('role', 'none', true)`.execute(trx);
}
