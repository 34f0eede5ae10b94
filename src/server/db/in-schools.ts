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

/**
 * As `inSchools`, for what a person writes and nobody is told of: it draws no revision. What is told to others goes through
 * `commitChange`.
 */
export function writeInSchools<Result>(
  { db, credential }: Subject,
  work: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (trx) => {
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

/** Runs `work` where this school alone is seen and changed. It draws no revision: nobody but whoever asks is told of it. */
export function inSchool<Result>(
  db: Kysely<Database>,
  establishmentId: string,
  work: (trx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    await enterSchool(trx, establishmentId);
    return work(trx);
  });
}

/** Enters a school and holds its counter, without drawing a revision: what others are changing there is waited for, and seen. */
export async function holdSchool(trx: Transaction<Database>, establishmentId: string): Promise<void> {
  await enterSchool(trx, establishmentId);
  await trx.selectFrom('establishment').select('id').where('id', '=', establishmentId).forNoKeyUpdate().execute();
}

/**
 * Takes the next revision of a school, whose counter stays locked to the end of the transaction. From then on the transaction sees
 * and changes this school alone.
 */
export async function nextRevision(trx: Transaction<Database>, establishmentId: string): Promise<number> {
  const { rows } = await sql<{ revision: number }>`select next_revision(${establishmentId}) as revision`.execute(trx);
  return rows[0]!.revision;
}
