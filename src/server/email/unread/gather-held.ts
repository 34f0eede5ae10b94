import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';

type Gathered = { id: number; kind: 'unread' | 'summary'; isEnded: boolean };

/**
 * To be called of what was taken a moment ago and had waited for hours to end, in the same transaction: of a person and a school all that waited so becomes one
 * mail, which is taken in their place. What has begun to speak, what is over, and what was read meanwhile stays apart; one alone stays what it is, and can be answered.
 */
export async function gatherHeld(
  trx: Transaction<Database>,
  ids: readonly number[],
  leaseSeconds: number,
): Promise<Gathered[]> {
  const { rows } = await sql<Gathered>`
    with reader as materialized (
      select distinct user_id, establishment_id from email where id = any (${ids}::bigint[]) and kind in ('unread', 'summary')
    ), held as materialized (
      select e.id, e.user_id, e.establishment_id, e.address, e.over_at, e.kind,
        case e.kind when 'summary' then e.about -> 'of' else jsonb_build_array(e.conversation_id) end as about_of
      from email e join reader using (user_id, establishment_id)
      where e.kind in ('unread', 'summary') and e.is_held and not e.about ? 'upTo' and e.over_at > clock_timestamp()
        and (e.id = any (${ids}::bigint[]) or e.state = 'planned' and e.due_at <= clock_timestamp())
        and (e.kind = 'summary' or exists (
          select from participant p join conversation c on c.establishment_id = p.establishment_id and c.id = p.conversation_id
          where p.establishment_id = e.establishment_id and p.conversation_id = e.conversation_id and p.user_id = e.user_id
            and p.left_at is null and c.last_seq > p.last_read_seq))
      for update of e skip locked
    ), gathered as materialized (
      select user_id, establishment_id, address, array_agg(id) as ids, min(id) as first, max(over_at) as over_at
      from held group by user_id, establishment_id, address having count(*) > 1
    ), ended as (
      update email e set state = 'skipped', reason = 'replaced', ended_at = clock_timestamp(), tried_at = null
      from gathered where e.id = any (gathered.ids) returning e.id, e.kind
    ), made as (
      insert into email (kind, user_id, establishment_id, address, slot, about, state, due_at, over_at, tried_at, attempts, is_held)
      select 'summary', user_id, establishment_id, address, first || ' ' || clock_timestamp(),
        jsonb_build_object('of', (select jsonb_agg(distinct one) from held, jsonb_array_elements(about_of) one where held.id = any (ids))),
        'due', clock_timestamp() + ${leaseSeconds} * interval '1 second', over_at, clock_timestamp(), 1, true
      from gathered returning id, kind
    )
    select id, kind, true as is_ended from ended union all select id, kind, false from made`.execute(trx);
  return rows;
}
