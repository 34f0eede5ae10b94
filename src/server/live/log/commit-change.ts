import type { Kysely, Transaction } from 'kysely';
import { nextRevision } from '../../db/in-schools.ts';
import type { Database } from '../../db/schema.ts';
import type { Change } from './change.ts';
import type { Hub } from '../fan-out/hub.ts';
import type { Lanes } from './lane.ts';

/**
 * Runs `work`, once it is its turn in the establishment's lane, in a transaction that holds the establishment's counter: what it stamps with `revision` becomes visible in the
 * order of revisions. Its changes go to the hub once they are committed, and not before.
 */
export async function commitChange<Result>(
  { live, hub, lanes }: { live: Kysely<Database>; hub: Hub; lanes: Lanes },
  establishmentId: string,
  work: (
    trx: Transaction<Database>,
    revision: number,
  ) => Promise<{ result: Result; changes: Change[]; standings?: string[]; settings?: boolean }>,
): Promise<Result> {
  const { result, revision, ...changed } = await lanes.of(establishmentId).change(() =>
    live.transaction().execute(async (trx) => {
      const revision = await nextRevision(trx, establishmentId);
      return { ...(await work(trx, revision)), revision };
    }),
  );
  hub.publish(establishmentId, [{ establishmentId, revision, ...changed }]);
  return result;
}
