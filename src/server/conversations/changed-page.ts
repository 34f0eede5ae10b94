import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';

/** Up to which revision the page goes, which conversations changed in it, and whether nothing was left out of it. */
export type Page = { upTo: number; conversationIds: string[]; isLast: boolean };

/** Above `after`, not above `upTo`, and no more than about `atOnce` changes. */
export type Asked = { after: number; upTo: number; atOnce: number };

/**
 * Where the first changes of an establishment in what is asked end. What one revision changed stays together, so a page may
 * be longer; what changes between two pages is in the later one.
 */
export async function changedPage(
  trx: Transaction<Database>,
  establishmentId: string,
  { after, upTo: end, atOnce }: Asked,
): Promise<Page> {
  const { revision } = await trx
    .selectFrom('establishment')
    .select('revision')
    .where('id', '=', establishmentId)
    .executeTakeFirstOrThrow();
  const head = Math.min(revision, end);
  const first = sql`order by 1 fetch first ${sql.lit(atOnce)} rows with ties`;
  const its = (row: string) => sql`${sql.ref(`${row}.establishmentId`)} = ${establishmentId}`;
  const within = (revision: string) => sql`${sql.ref(revision)} > ${after} and ${sql.ref(revision)} <= ${head}`;
  // By the keys of each conversation that changed: told to join, PostgreSQL would read everyone's rows from end to end.
  const { rows } = await sql<{ changes: number; upTo: number; conversationIds: string[] }>`
    with page as (
      select * from (
        (select m.revision, m.conversation_id from message m where ${its('m')} and ${within('m.revision')} ${first})
        union all
        (select p.revision, c.id from conversation c cross join lateral (
          select s.revision from participant p cross join lateral (values (p.revision), (p.own_revision)) s (revision)
          where p.conversation_id = c.id and ${within('s.revision')} offset 0
        ) p where ${its('c')} and c.revision > ${after} ${first})
        union all
        (select c.header_revision, c.id from conversation c where ${its('c')} and c.revision > ${after} and ${within('c.headerRevision')} ${first})
        union all
        (select e.settings_revision, null from establishment e where e.id = ${establishmentId} and ${within('e.settingsRevision')})
        union all
        (select s.revision, null from membership s where ${its('s')} and ${within('s.revision')} ${first})
      ) changed ${first}
    )
    select count(*) as changes, max(revision) as up_to,
      coalesce(array_agg(distinct conversation_id) filter (where conversation_id is not null), '{}') as conversation_ids
    from page`.execute(trx);
  const { changes, upTo, conversationIds } = rows[0]!;
  const isLast = changes < atOnce;
  return { upTo: isLast ? head : upTo, conversationIds, isLast };
}
