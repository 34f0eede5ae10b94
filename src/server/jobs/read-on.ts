import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Reader } from './reader.ts';

/** A range that is read in some milliseconds, even where every revision is a message. */
const revisionsAtOnce = 2_000;

/** `more`: there is more to read at once; `present`: all that is committed is read; `taken`: another process is reading. */
type Outcome = 'more' | 'present' | 'taken';

/** One range of one school. The cursor's lock falls with the connection, so a killed process's work is free at once. */
export async function readOn(db: Kysely<Database>, reader: Reader, establishmentId: string): Promise<Outcome> {
  const outcome = await db.transaction().execute((trx) => readRange(trx, reader, establishmentId));
  if (outcome !== 'absent') return outcome;
  return (await beginCursor(db, reader, establishmentId)) ? 'more' : 'taken';
}

async function readRange(
  trx: Transaction<Database>,
  reader: Reader,
  establishmentId: string,
): Promise<Exclude<Outcome, 'taken'> | 'absent'> {
  const cursor = await trx
    .selectFrom('readerCursor')
    .select('revision')
    .where('establishmentId', '=', establishmentId)
    .where('name', '=', reader.name)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!cursor) return 'absent';
  const { revision: head } = await trx
    .selectFrom('establishment')
    .select('revision')
    .where('id', '=', establishmentId)
    .executeTakeFirstOrThrow();
  const after = cursor.revision;
  if (head <= after) return 'present';
  const upTo = Math.min(head, after + revisionsAtOnce);
  await reader.read(trx, { establishmentId, after, upTo });
  await trx
    .updateTable('readerCursor')
    .set({ revision: upTo })
    .where('establishmentId', '=', establishmentId)
    .where('name', '=', reader.name)
    .execute();
  return upTo < head ? 'more' : 'present';
}

/** Whether there was none: what is locked cannot be told from what is not there. */
async function beginCursor(db: Kysely<Database>, { name }: Reader, establishmentId: string): Promise<boolean> {
  const begun = await db
    .insertInto('readerCursor')
    .values({ establishmentId, name })
    .onConflict((conflict) => conflict.doNothing())
    .returning('name')
    .executeTakeFirst();
  return begun !== undefined;
}
