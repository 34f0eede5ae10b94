import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Change } from './change.ts';
import type { Hub } from '../fan-out/hub.ts';

/**
 * Runs `work` in a transaction that holds the establishment's counter: what it stamps with `revision` becomes visible in the
 * order of revisions. Its changes go to the hub once they are committed, and not before.
 */
export async function commitChange<Result>(
  { db, hub }: { db: Kysely<Database>; hub: Hub },
  establishmentId: string,
  work: (
    trx: Transaction<Database>,
    revision: number,
  ) => Promise<{ result: Result; changes: Change[]; standings?: string[] }>,
): Promise<Result> {
  const { result, revision, ...changed } = await db.transaction().execute(async (trx) => {
    const { revision } = await trx
      .updateTable('establishment')
      .set((eb) => ({ revision: eb('revision', '+', 1) }))
      .where('id', '=', establishmentId)
      .returning('revision')
      .executeTakeFirstOrThrow();
    return { ...(await work(trx, revision)), revision };
  });
  hub.publish(establishmentId, [{ establishmentId, revision, ...changed }]);
  return result;
}
