import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Plan } from './access.ts';
import type { linkTables } from './take-over.ts';

type Kind = 'person' | 'email' | 'class' | (typeof linkTables)[number]['kind'];

/** Rows of how everything was before an import, from one to another. */
export type Lot = { establishmentId: string; planId: string; size: number; from: number | null; to: number | null };

/** The school waits for so many to be taken back: for each person whatever could refer to them is looked through. */
const rowsAtOnce = 40;

/** The next rows to take back, from the last that was kept to the first. Without any where all are done. */
export async function lotAfter(
  trx: Transaction<Database>,
  { establishmentId, id: planId }: Plan,
  done: number,
): Promise<Lot> {
  const { rows } = await sql<Pick<Lot, 'size' | 'from' | 'to'>>`
    select count(*) as size, min(n) as "from", max(n) as "to" from (
      select n from roster_before where establishment_id = ${establishmentId} and plan_id = ${planId}
      order by n desc offset ${done} limit ${rowsAtOnce}) next`.execute(trx);
  return { establishmentId, planId, ...rows[0]! };
}

export async function countBefore(trx: Transaction<Database>, { establishmentId, id }: Plan): Promise<number> {
  const { count } = await trx
    .selectFrom('rosterBefore')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('establishmentId', '=', establishmentId)
    .where('planId', '=', id)
    .executeTakeFirstOrThrow();
  return count;
}

/** Whether a row of `roster_before b` is of the lot, and of that kind. */
export function isIn({ establishmentId, planId, from, to }: Lot, kind: Kind): RawBuilder<unknown> {
  return sql`b.establishment_id = ${establishmentId} and b.plan_id = ${planId} and b.n between ${from} and ${to} and b.kind = ${kind}`;
}
