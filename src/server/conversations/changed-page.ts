import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';

/** Up to which revision the page goes, which conversations changed in it, and whether it goes up to the counter. */
export type Page = { upTo: number; conversationIds: string[]; isLast: boolean };

/**
 * Where the first `atOnce` changes of an establishment above `after` end. What one revision changed stays together, so a page may
 * be longer; what changes between two pages is in the later one.
 */
export async function changedPage(
  trx: Transaction<Database>,
  establishmentId: string,
  after: number,
  atOnce: number,
): Promise<Page> {
  const { revision: head } = await trx
    .selectFrom('establishment')
    .select('revision')
    .where('id', '=', establishmentId)
    .executeTakeFirstOrThrow();
  const first = sql`order by 1 fetch first ${sql.lit(atOnce)} rows with ties`;
  const above = (row: string) =>
    sql`${sql.ref(`${row}.establishmentId`)} = ${establishmentId} and ${sql.ref(`${row}.revision`)} > ${after}`;
  // By the keys of each conversation that changed: told to join, PostgreSQL would read everyone's rows from end to end.
  const { rows } = await sql<{ changes: number; upTo: number; conversationIds: string[] }>`
    with page as (
      select * from (
        (select m.revision, m.conversation_id from message m where ${above('m')} ${first})
        union all
        (select p.revision, c.id from conversation c cross join lateral (
          select s.revision from participant p cross join lateral (values (p.revision), (p.own_revision)) s (revision)
          where p.conversation_id = c.id and s.revision > ${after} offset 0
        ) p where ${above('c')} ${first})
        union all
        (select c.header_revision, c.id from conversation c where ${above('c')} and c.header_revision > ${after} ${first})
        union all
        (select s.revision, null from membership s where ${above('s')} ${first})
      ) changed ${first}
    )
    select count(*) as changes, max(revision) as up_to,
      coalesce(array_agg(distinct conversation_id) filter (where conversation_id is not null), '{}') as conversation_ids
    from page`.execute(trx);
  const { changes, upTo, conversationIds } = rows[0]!;
  const isLast = changes < atOnce;
  return { upTo: isLast ? head : upTo, conversationIds, isLast };
}
