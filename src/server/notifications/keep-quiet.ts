import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import { planSummaries, type Quiet } from './plan-summaries.ts';
import { isOf, type Judged, type Leased } from './leased.ts';

/**
 * What was to be told and has met quiet hours waits for their end, and so does a summary of which nothing is due, because its hours are
 * longer by now. Answers the summaries that wait on.
 */
export async function keepQuiet(
  trx: Transaction<Database>,
  summaries: readonly Leased[],
  judged: readonly Judged[],
): Promise<Set<number>> {
  const quiet = judged.flatMap(({ truth, verdict }) =>
    verdict.is === 'quiet' ? [{ truth, until: verdict.until }] : [],
  );
  if (quiet.length === 0) return new Set();
  const ids = quiet.map(({ truth }) => truth.id);
  await sql`
    update notification n set state = 'held', reason = 'quiet', due_at = quiet.until
    from unnest(${ids}::bigint[], ${quiet.map(({ until }) => until)}::timestamptz[]) as quiet (id, until)
    where n.id = quiet.id`.execute(trx);
  const people = quiet.map(({ truth, until }): Quiet => ({ ...truth, until }));
  const waiting = summaries.flatMap(({ id, ...summary }) => {
    const isDue = judged.some(({ truth, verdict }) => verdict.is === 'due' && isOf(summary, truth));
    const untils = quiet.flatMap(({ truth, until }) => (isOf(summary, truth) ? [until.getTime()] : []));
    return isDue || untils.length === 0 ? [] : [{ id, until: new Date(Math.min(...untils)) }];
  });
  await putOff(trx, waiting);
  await planSummaries(trx, people);
  return new Set(waiting.map(({ id }) => id));
}

async function putOff(trx: Transaction<Database>, summaries: readonly { id: number; until: Date }[]): Promise<void> {
  if (summaries.length === 0) return;
  await sql`
    update notification n set due_at = quiet.until, over_at = quiet.until + interval '1 day'
    from unnest(
      ${summaries.map(({ id }) => id)}::bigint[], ${summaries.map(({ until }) => until)}::timestamptz[]
    ) as quiet (id, until)
    where n.id = quiet.id`.execute(trx);
}
