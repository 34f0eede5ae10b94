import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import type { Reader } from './reader.ts';

/** A range that is read in some milliseconds, even where every revision is a message. */
const revisionsAtOnce = 2_000;
const unhurriedAtOnce = 500;

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
  const [cursor] = await lockCursor(trx, establishmentId, reader.name);
  if (!cursor) return 'absent';
  const { after, head } = cursor;
  if (head <= after) return 'present';
  const upTo = Math.min(head, after + (reader.isUnhurried ? unhurriedAtOnce : revisionsAtOnce));
  await reader.read(trx, { establishmentId, after, upTo });
  await moveCursor(trx, establishmentId, reader.name, upTo);
  return upTo < head ? 'more' : 'present';
}

const lockCursor = statement((db: Kysely<Database>, establishmentId: string, name: string) =>
  db
    .selectFrom('readerCursor')
    .innerJoin('establishment', 'establishment.id', 'readerCursor.establishmentId')
    .select(['readerCursor.revision as after', 'establishment.revision as head'])
    .where('readerCursor.establishmentId', '=', establishmentId)
    .where('readerCursor.name', '=', name)
    .forUpdate('readerCursor')
    .skipLocked(),
);

const moveCursor = statement((db: Kysely<Database>, establishmentId: string, name: string, revision: number) =>
  db
    .updateTable('readerCursor')
    .set({ revision })
    .where('establishmentId', '=', establishmentId)
    .where('name', '=', name),
);

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
