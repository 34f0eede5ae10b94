import { CompiledQuery, sql, type Kysely, type Transaction } from 'kysely';
import { prepared } from './prepared.ts';
import type { Database } from './schema.ts';

/** Who asks: the rows of their schools, and of no other, are there for what they ask. */
type Subject = { db: Kysely<Database>; credential: { userId: string } };

/**
 * Runs `work` in a transaction that sees only the rows of the schools in which this person is not suspended, all at one moment
 * and unchanged by it. The database itself holds this border (row-level security), whatever the queries ask.
 */
export function inSchools<Result>(
  { db, credential }: Subject,
  work: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      await trx.executeQuery(CompiledQuery.raw(enter, [credential.userId]));
      return work(trx);
    });
}

/** Asked with every call that reads. */
const enter = prepared('select enter_schools($1)');

/** From here on the transaction sees and changes this school alone. */
export async function enterSchool(trx: Transaction<Database>, establishmentId: string): Promise<void> {
  await sql`select enter_school(${establishmentId})`.execute(trx);
}

/**
 * Takes the next revision of a school, whose counter stays locked to the end of the transaction. From then on the transaction sees
 * and changes this school alone.
 */
export async function nextRevision(trx: Transaction<Database>, establishmentId: string): Promise<number> {
  const { rows } = await sql<{ revision: number }>`select next_revision(${establishmentId}) as revision`.execute(trx);
  return rows[0]!.revision;
}
