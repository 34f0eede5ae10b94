import type { Kysely, Transaction } from 'kysely';
import { nextRevision } from '../../db/in-schools.ts';
import { codeOf } from '../../db/is-unavailable.ts';
import { retry } from '../../db/retry.ts';
import type { Database } from '../../db/schema.ts';
import type { Change, Revision } from './change.ts';
import type { Hub } from '../fan-out/hub.ts';
import type { Lanes } from './lane.ts';

/** Before it is done anew; the other one of the two has gone on meanwhile. */
const pausesMs = [10, 100];

/**
 * Runs `work`, once it is its turn in the establishment's lane, in a transaction that holds the establishment's counter: what it stamps with `revision` becomes visible in the
 * order of revisions. Its changes go to the hub once they are committed, and not before. `work` does nothing outside of the transaction:
 * where it and another wait for each other, PostgreSQL undoes one of them, and what was undone is run again. Where it answers null for
 * its changes there was nothing to change: no revision is drawn, and nobody hears anything.
 */
export async function commitChange<Result>(
  { live, hub, lanes }: { live: Kysely<Database>; hub: Hub; lanes: Lanes },
  establishmentId: string,
  work: (
    trx: Transaction<Database>,
    revision: number,
  ) => Promise<{ result: Result; changes: Change[] | null } & Pick<Revision, 'standings' | 'settings' | 'sharing'>>,
): Promise<Result> {
  const commit = () =>
    live.transaction().execute(async (trx) => {
      const revision = await nextRevision(trx, establishmentId);
      const { changes, ...done } = await work(trx, revision);
      if (changes === null) throw new Unchanged(done.result);
      return { ...done, changes, revision };
    });
  try {
    const { result, revision, ...changed } = await lanes
      .of(establishmentId)
      .change(() => retry(commit, { passes: isDeadlock, pausesMs }));
    hub.publish(establishmentId, [{ establishmentId, revision, ...changed }]);
    return result;
  } catch (error) {
    if (error instanceof Unchanged) return error.result as Result;
    throw error;
  }
}

/** Thrown so that the transaction, and with it the revision that it drew, is undone. */
class Unchanged extends Error {
  readonly result: unknown;

  constructor(result: unknown) {
    super('nothing to change');
    this.result = result;
  }
}

/** PostgreSQL's `deadlock_detected`. */
function isDeadlock(error: unknown): boolean {
  return codeOf(error) === '40P01';
}
