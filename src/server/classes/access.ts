import type { Kysely, Transaction } from 'kysely';
import type { ClassKind } from '../../shared/classes.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';

export type SchoolClass = { id: string; name: string; kind: ClassKind; level: string | null; schoolYearId: string };

/** The only door to a class of this year; one of another school is not there. */
export async function accessClass(db: Kysely<Database>, establishmentId: string, id: string): Promise<SchoolClass> {
  const found = await db
    .selectFrom('schoolClass')
    .select(['id', 'name', 'kind', 'level', 'schoolYearId'])
    .where('establishmentId', '=', establishmentId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Refusal('class.unknown');
  return found;
}

/** The year that goes on; under the school's counter nobody ends it before this transaction does. */
export function currentYear(db: Kysely<Database>, establishmentId: string) {
  return db
    .selectFrom('schoolYear')
    .select(['id', 'name', 'starts', 'ends', 'state'])
    .where('establishmentId', '=', establishmentId)
    .where('state', '=', 'current')
    .executeTakeFirstOrThrow();
}

/**
 * Which year goes on stays as it is until this transaction ends, for an operator's SQL as well: a class that it is making of the year
 * that goes on is waited for, and seen. Held after the school's counter, by whoever turns the year or turns it back.
 */
export async function holdYears(trx: Transaction<Database>, establishmentId: string): Promise<void> {
  await trx.selectFrom('schoolYear').select('id').where('establishmentId', '=', establishmentId).forUpdate().execute();
}
