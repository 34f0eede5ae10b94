import { sql, type Kysely } from 'kysely';
import type { PushFailure } from '../../shared/notices.ts';
import type { Database } from '../db/schema.ts';
import type { Delivered, Device } from './deliver.ts';

const [firstPauseSeconds, longestPauseSeconds] = [10, 3_600];

/**
 * Keeps what became of a push with its device: what its push service has ended is gone, and one that fails is asked ever more rarely.
 * Answers when it may be tried again, where it may.
 */
export async function keepDelivered(
  db: Kysely<Database>,
  { id }: Pick<Device, 'id'>,
  delivered: Delivered,
): Promise<Date | null> {
  if (delivered.outcome === 'gone') {
    await db.deleteFrom('pushSubscription').where('id', '=', id).execute();
    return null;
  }
  const kept = delivered.outcome === 'sent' ? succeeded : failed(delivered);
  const device = db.updateTable('pushSubscription').set(kept).where('id', '=', id).returning('retryAt');
  // Ended meanwhile, there is nothing to try.
  return (await device.executeTakeFirst())?.retryAt ?? null;
}

/** Whether it may work a little later: what is refused once is refused always. */
function mayRetry(delivered: Delivered): boolean {
  const { outcome } = delivered;
  if (outcome === 'refused') return delivered.status === 429 || delivered.status >= 500;
  return outcome === 'notReachable';
}

const now = sql<Date>`clock_timestamp()`;
const succeeded = { lastSuccessAt: now, failures: 0, failure: null, failingSince: null, retryAt: null };

function failed({ retryAfterMs = 0, ...failure }: PushFailure & { retryAfterMs?: number }) {
  const pause = sql`least(greatest(${firstPauseSeconds} * 2 ^ least(failures, 20), ${retryAfterMs / 1_000}), ${longestPauseSeconds})`;
  return {
    failures: sql<number>`failures + 1`,
    failure: JSON.stringify(failure) as never,
    failingSince: sql<Date>`coalesce(failing_since, clock_timestamp())`,
    retryAt: mayRetry(failure) ? sql<Date>`clock_timestamp() + ${pause} * interval '1 second'` : null,
  };
}
