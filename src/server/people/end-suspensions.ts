import { sql, type Kysely, type Transaction } from 'kysely';
import { keepInAudit } from '../audit/keep.ts';
import { anyOf } from '../db/any-of.ts';
import { holdSchool } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { bySchool } from '../jobs/by-school.ts';
import { keptOf, rowOf, suspensionOf } from './suspension.ts';

const atOnce = 100;

/** Gives their access again to whoever's suspension has come to its end, a hundred people a transaction: of processes that look at once, one does it. */
export async function endSuspensions(db: Kysely<Database>, isClosed = () => false): Promise<void> {
  await bySchool(
    await schoolsDue(db),
    isClosed,
    async (id) => (await db.transaction().execute((trx) => endSome(trx, id))) === atOnce,
  );
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
