import { sql, type Kysely, type Transaction } from 'kysely';
import { keepInAudit } from '../audit/keep.ts';
import { anyOf } from '../db/any-of.ts';
import { holdSchool } from '../db/in-schools.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import type { Database } from '../db/schema.ts';
import { Repeating } from '../jobs/repeating.ts';
import type { Log } from '../log.ts';
import { keptOf, rowOf, suspensionOf } from './suspension.ts';

const atOnce = 100;

type Parts = { db: Kysely<Database>; log: Log; noteOutage: (error: unknown) => void; lookEveryMs: number };

/** Gives their access again to whoever's suspension has come to its end, on each process: of those that look at once, one does it. */
export function startEndingSuspensions({ db, log, noteOutage, lookEveryMs }: Parts): Repeating {
  const note = (error: unknown) => {
    if (isUnavailable(error)) noteOutage(error);
    else log.error({ err: error }, 'suspensions that are over were not ended; it is tried again in seconds');
  };
  const repeating = new Repeating(() => endSuspensions(db, () => repeating.isClosed).catch(note), lookEveryMs);
  repeating.start();
  return repeating;
}

/** School after school, a hundred people a transaction, as long as there are any. */
export async function endSuspensions(db: Kysely<Database>, isClosed = () => false): Promise<void> {
  for (const establishmentId of await schoolsDue(db))
    while (!isClosed() && (await db.transaction().execute((trx) => endSome(trx, establishmentId))) === atOnce);
}

async function schoolsDue(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('establishmentId')
    .distinct()
    .where('suspendedUntil', '<=', sql<Date>`now()`)
    .execute();
  return rows.map(({ establishmentId }) => establishmentId);
}

/**
 * Read anew under the school's lock: an admin may have decided otherwise. That it happened is kept with it, so that it is done and kept
 * once. The rows bear no revision: what follows is left to what is due, and their sockets are looked at.
 */
async function endSome(trx: Transaction<Database>, establishmentId: string): Promise<number> {
  await holdSchool(trx, establishmentId);
  const over = await trx
    .selectFrom('membership')
    .select(['userId', 'suspendedAt', 'suspendedUntil', 'suspendedBecause'])
    .where('establishmentId', '=', establishmentId)
    .where('suspendedUntil', '<=', sql<Date>`clock_timestamp()`)
    .limit(atOnce)
    .execute();
  await trx
    .updateTable('membership')
    .set(rowOf(null))
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', anyOf(over.map(({ userId }) => userId)))
    .execute();
  const entries = over.map(({ userId: subjectId, ...row }) => {
    return { subjectId, detail: { before: keptOf(suspensionOf(row)) } };
  });
  await keepInAudit(trx, { establishmentId, userId: null }, 'membership.suspensionEnded', ...entries);
  return over.length;
}
