import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { LedgerRow, LedgerView } from '../../shared/announcements.ts';
import type { NoticeReason } from '../../shared/notices.ts';
import type { Database } from '../db/schema.ts';
import { listOfNews } from '../email/list-of-news.ts';
import { placeAfter } from './places.ts';

/** What was decided of telling somebody’s devices where these were told, and where they will be as well. */
export const told: NoticeReason[] = ['told', 'together', 'summary'];
export const telling: NoticeReason[] = [...told, 'due', 'quiet'];

/** `isMailOn`: whether mails leave, for what waits where none does reaches nobody. */
export type Of = { id: string; messageId: string; authorId: string; establishmentId: string; isMailOn: boolean };

type Page = { show?: LedgerView | undefined; after?: string | undefined; limit: number };

/** Of a ledger those who are shown, by name, from a place on. */
export async function ledgerRows(live: Kysely<Database>, row: Of, { show, after, limit }: Page) {
  const { rows } = await sql<LedgerRow & { nameFolded: string }>`
    select user_id, name, name_folded, photo, role, state, acknowledged_at, told, mailed
    from (${ledgerOf(row)}) membership where ${placeAfter(after)} and ${isIn(show)}
    order by name_folded, user_id limit ${limit}`.execute(live);
  return rows;
}

/** Whether they read it is nothing to this of whoever does not share it: what was told or mailed is not told so to whoever has read. */
export const isUnreached = sql<boolean>`state in ('unseen', 'notShared') and not is_told`;

function isIn(show: LedgerView | undefined): RawBuilder<boolean> {
  if (show === undefined) return sql`true`;
  if (show === 'silent') return sql`state not in ('acknowledged', 'left')`;
  return show === 'unreached' ? isUnreached : sql`state = ${show}`;
}

/** That somebody was not told, as they had read it, would say that they have: of whoever does not share that nothing is said. */
const mayKnow = sql`(m.shares_reading or a.acknowledged_at is not null)`;

/** Each of whom it is for. Of several that were decided of one of them, or mailed to them, the last one counts, a reminder too. */
export function ledgerOf({ id, messageId, authorId, establishmentId, isMailOn }: Of) {
  return sql`
    select m.user_id, m.name, m.name_folded, m.photo, m.role, a.acknowledged_at,
      case when a.acknowledged_at is not null then 'acknowledged'
        when p.left_at is not null or m.suspended_at is not null then 'left'
        when not m.shares_reading then 'notShared'
        when p.last_read_seq >= 1 then 'seen' else 'unseen' end as state,
      case when ${mayKnow} then notice.reason end as told,
      case when ${mayKnow} then
        case mail.state when 'handedOver' then 'sent' when 'bounced' then 'refused' when 'due' then 'waiting' when 'planned' then 'waiting' end
      end as mailed,
      coalesce(notice.is_told, false) or coalesce(mail.is_told, false) as is_told
    from participant p
    join membership m on m.establishment_id = p.establishment_id and m.user_id = p.user_id
    left join acknowledgement a on a.announcement_id = p.conversation_id and a.user_id = p.user_id
    cross join lateral (
      select (array_agg(n.reason order by n.id desc))[1] as reason, bool_or(n.reason = any (${telling})) as is_told
      from notification n where n.message_id = ${messageId} and n.user_id = m.user_id
    ) notice
    cross join lateral (
      select (array_agg(e.state order by e.id desc))[1] as state, bool_or(e.state = 'handedOver' or ${isMailOn} and e.state <> 'bounced') as is_told
      from email e where e.kind in (${listOfNews}) and e.user_id = m.user_id and e.state <> 'skipped'
        and (e.conversation_id = p.conversation_id or e.about -> 'upTo' ? p.conversation_id::text
          or not e.about ? 'upTo' and e.about -> 'of' ? p.conversation_id::text)
    ) mail
    where p.establishment_id = ${establishmentId} and p.conversation_id = ${id} and p.user_id <> ${authorId}`;
}
