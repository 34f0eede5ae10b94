import { isDeepStrictEqual } from 'node:util';
import { sql, type Kysely, type Transaction } from 'kysely';
import { placesOf, type SchoolSettings } from '../../shared/school-settings.ts';
import type { Database } from '../db/schema.ts';
import type { Caller } from '../people/reachable.ts';

type Changed = { revision: number; before: SchoolSettings; after: SchoolSettings };

/** Keeps what each setting that is another now was before, one row each, in the transaction that changes them. */
export async function keepChanges(
  trx: Transaction<Database>,
  { establishmentId, userId: actorId }: Caller,
  { revision, before, after }: Changed,
): Promise<void> {
  const was = placesOf(before);
  const rows = [...placesOf(after)]
    .filter(([place, value]) => !isDeepStrictEqual(was.get(place), value))
    .map(([place, value]) => {
      const change = { establishmentId, revision, place, actorId };
      return { ...change, before: JSON.stringify(was.get(place)), after: JSON.stringify(value) };
    });
  if (rows.length > 0) await trx.insertInto('settingsChange').values(rows).execute();
}

/** Since when each setting that was ever changed is as it is. */
export async function sinceOf(db: Kysely<Database>, establishmentId: string): Promise<Record<string, Date>> {
  const rows = await db
    .selectFrom('settingsChange')
    .select(['place', sql<Date>`max(changed_at)`.as('since')])
    .where('establishmentId', '=', establishmentId)
    .groupBy('place')
    .execute();
  return Object.fromEntries(rows.map(({ place, since }) => [place, since]));
}
