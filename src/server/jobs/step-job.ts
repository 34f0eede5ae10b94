import { sql, type Kysely, type Transaction } from 'kysely';
import { codeOf } from '../db/is-unavailable.ts';
import type { Database } from '../db/schema.ts';
import type { Stepped } from './job-bell.ts';
import type { JobKind } from './job-kind.ts';

/** So often in a row may a step fail, with ever longer pauses: the last comes after about nine hours. */
const attemptsAtMost = 12;

type Failed = { kind: string; error: unknown };

/**
 * One step of the job that has waited longest, unless another process holds it: false where there is none. What was done, and how
 * far it has come, is committed together. A step that fails is undone and tried again later; `onFailed` hears of it, `onStepped` of each
 * job that has come further or failed, once that is committed.
 */
export async function stepJob(
  db: Kysely<Database>,
  kinds: readonly JobKind[],
  onFailed: (failed: Failed) => void,
  onStepped: (job: Stepped) => void = () => undefined,
): Promise<boolean> {
  let taken: Taken | undefined;
  try {
    await db.transaction().execute(async (trx) => {
      taken = await take(trx, kinds);
      if (taken) await stepTaken(trx, kinds, taken);
    });
    if (taken) onStepped(taken);
    return taken !== undefined;
  } catch (error) {
    if (!taken) throw error;
    await keepFailure(db, taken.id, error);
    onFailed({ kind: taken.kind, error });
    onStepped(taken);
    return true;
  }
}

type Taken = NonNullable<Awaited<ReturnType<typeof take>>>;

/** A kind that only a newer version knows is left to it. */
function take(trx: Transaction<Database>, kinds: readonly JobKind[]) {
  return trx
    .selectFrom('job')
    .select(['id', 'kind', 'establishmentId', 'payload', 'done', 'total'])
    .where('state', 'in', ['waiting', 'running'])
    .where('runAfter', '<=', sql<Date>`now()`)
    .where(
      'kind',
      'in',
      kinds.map(({ name }) => name),
    )
    .orderBy('runAfter')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

async function stepTaken(trx: Transaction<Database>, kinds: readonly JobKind[], job: Taken): Promise<void> {
  const { isLast, ...progress } = await kinds.find(({ name }) => name === job.kind)!.step(trx, job);
  // Behind every other job that is due, so that a long one holds none of them up.
  const place = { runAfter: sql<Date>`clock_timestamp()`, attempts: 0, error: null };
  const end = isLast
    ? ({ state: 'done', endedAt: sql<Date>`clock_timestamp()` } as const)
    : { state: 'running' as const };
  await trx
    .updateTable('job')
    .set({ ...progress, ...place, ...end })
    .where('id', '=', job.id)
    .execute();
}

/** Of the error the row keeps the name alone: its text may say what somebody wrote. */
async function keepFailure(db: Kysely<Database>, id: string, error: unknown): Promise<void> {
  const name = codeOf(error) || (error instanceof Error ? error.name : 'unknown');
  const isLast = sql<boolean>`attempts + 1 >= ${attemptsAtMost}`;
  await db
    .updateTable('job')
    .set({
      attempts: sql`attempts + 1`,
      error: name,
      runAfter: sql`now() + least(10 * 2 ^ attempts, 14400) * interval '1 second'`,
      state: sql`case when ${isLast} then 'failed' else state end`,
      endedAt: sql`case when ${isLast} then now() end`,
    })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .execute();
}
