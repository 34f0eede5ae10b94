import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Taken } from '../take-due.ts';
import type { Later } from './judge-unread.ts';
import { wantedMs } from './plan-unread.ts';

/** What a summary does not say yet waits in one of its own. */
export async function keepForLater(trx: Transaction<Database>, taken: Taken, { of, until }: Later): Promise<void> {
  const { id, userId, establishmentId, address } = taken;
  await trx
    .insertInto('email')
    .values({
      kind: 'summary',
      userId,
      establishmentId,
      address,
      slot: `after ${id}`,
      about: sql<object>`${JSON.stringify({ of })}::jsonb`,
      dueAt: until,
      overAt: new Date(until.getTime() + wantedMs),
      isHeld: true,
    })
    .execute();
}
