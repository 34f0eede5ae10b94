import type { Transaction } from 'kysely';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';
import { changeAsAdmin } from '../people/change-as-admin.ts';
import type { Caller } from '../people/reachable.ts';

/** What is stamped with the revision is told by these changes. */
type Log = { revision: number; changes: Change[] };

/**
 * One change of a school's classes, families or years by an admin of it, under the school's counter, as all that follows a class is
 * done: of two that change the same rows one waits, whichever they are, and neither for the other.
 */
export function changeClasses<Result>(
  ctx: MemberContext,
  named: string | undefined,
  work: (trx: Transaction<Database>, admin: Caller, log: Log) => Promise<Result>,
): Promise<Result> {
  return changeAsAdmin(ctx, named, async (trx, admin, revision) => {
    const changes: Change[] = [];
    return { result: await work(trx, admin, { revision, changes }), changes };
  });
}
