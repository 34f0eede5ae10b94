import { sql, type Transaction } from 'kysely';
import type { TellingHours } from '../../shared/telling-hours.ts';
import type { Database } from '../db/schema.ts';
import { tellingHoursIn } from '../hours/telling-hours-in.ts';

export type SchoolClock = { timezone: string; hours: TellingHours | null; nowMs: number };

/** What time it is at a school, by the database's clock, as all that is due, and when it has its people told. */
export async function schoolClock(trx: Transaction<Database>, establishmentId: string): Promise<SchoolClock> {
  const { timezone, now } = await trx
    .selectFrom('establishment')
    .select(['timezone', sql<Date>`clock_timestamp()`.as('now')])
    .where('id', '=', establishmentId)
    .executeTakeFirstOrThrow();
  const hours = (await tellingHoursIn(trx, [establishmentId])).get(establishmentId) ?? null;
  return { timezone, hours, nowMs: now.getTime() };
}
