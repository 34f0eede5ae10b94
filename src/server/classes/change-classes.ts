import type { Transaction } from 'kysely';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import type { Change } from '../live/log/change.ts';
import { commitChange } from '../live/log/commit-change.ts';
import type { Caller } from '../people/reachable.ts';

/** What is stamped with the revision is told by these changes. */
type Log = { revision: number; changes: Change[] };

/**
 * Runs `work` for an admin of the school, asked again where it changes something: two of them change one after the other. What follows
 * for conversations is left due by the tables themselves, and looked at right after.
 */
export async function changeClasses<Result>(
  ctx: MemberContext,
  named: string | undefined,
  work: (trx: Transaction<Database>, admin: Caller, log: Log) => Promise<Result>,
): Promise<Result> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, named));
  const result = await commitChange(ctx, establishmentId, async (trx, revision) => {
    const admin = await accessAdmin({ ...ctx, db: trx }, establishmentId);
    const changes: Change[] = [];
    return { result: await work(trx, admin, { revision, changes }), changes };
  });
  ctx.dueRights.wake();
  return result;
}
