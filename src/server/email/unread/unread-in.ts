import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Role } from '../../../shared/public.ts';
import { unmailedRoles } from '../../../shared/unread-mails.ts';
import type { Database } from '../../db/schema.ts';
import type { Range } from '../../jobs/reader.ts';
import { takesMail } from './takes-mail.ts';

/** Somebody who has not read what was written in a conversation, from when on and up to which message, and what decides when they are mailed. */
export type Unread = {
  conversationId: string;
  userId: string;
  seq: number;
  since: Date;
  digestedAt: Date | null;
  email: string;
  role: Role;
  timezone: string;
  mails: object;
  isUrgent: boolean;
  isAmongStaff: boolean;
  isToldNow: boolean;
};

/**
 * Who has not read which last message of this range, and wants mails: where none waits that it joins, none has said it and their address takes any. First who
 * it is about and who waits for none already, which leaves few of many; what their mails have said is asked of those. Nobody is written to at an address of an account that was never
 * opened: whose it is only the school believes to know. `digestedAt`: when the last digest of the day before was begun.
 */
export async function unreadIn(trx: Transaction<Database>, { establishmentId, after, upTo }: Range): Promise<Unread[]> {
  const { rows } = await sql<Unread>`
    with said as (
      select conversation_id, seq, author_id, created_at, false as is_told_now from message
      where establishment_id = ${establishmentId} and revision > ${after} and revision <= ${upTo}
        and deleted_at is null and created_at > now() - interval '1 day'
      union all
      select m.conversation_id, m.seq, m.author_id, t.told_at, true from told_now t join message m on m.id = t.message_id
      where t.establishment_id = ${establishmentId} and t.revision > ${after} and t.revision <= ${upTo} and m.deleted_at is null
    ), fresh as materialized (
      select said.*, exists (select from membership a where a.establishment_id = ${establishmentId}
        and a.user_id = author_id and a.role in ('admin', 'teacher')) as is_by_staff
      from said
    ), reader as materialized (
      select distinct p.conversation_id, p.user_id, p.last_read_seq, p.from_seq, u.email, m.role, s.settings -> 'mails' as mails
      from fresh
      join participant p on p.establishment_id = ${establishmentId} and p.conversation_id = fresh.conversation_id
        and p.left_at is null and p.user_id <> fresh.author_id and p.notify <> 'none'
        and p.last_read_seq < fresh.seq and p.from_seq <= fresh.seq
      join membership m on m.establishment_id = p.establishment_id and m.user_id = p.user_id and m.suspended_at is null
      join "user" u on u.id = p.user_id and u.email is not null and u.first_signed_in_at is not null
      left join personal_settings s on s.user_id = p.user_id
      where coalesce(s.settings -> 'mails' ->> 'pace' <> 'off', m.role <> all (${unmailedRoles}))
        and (fresh.is_told_now or ${waitsForNone('p', sql`m.role in ('admin', 'teacher')`, establishmentId)})
    ), told as materialized (
      select reader.*, told.seq, told.digested_at
      from reader cross join lateral (
        select coalesce(max((told.about -> 'upTo' ->> reader.conversation_id::text)::int), 0) as seq,
          max(told.tried_at) filter (where told.kind = 'digest' and told.establishment_id = ${establishmentId} and told.ended_at is not null) as digested_at
        from email told
        where told.user_id = reader.user_id and told.kind in ('unread', 'digest', 'summary') and told.tried_at > now() - interval '1 day'
          and (told.state in ('due', 'handedOver') or told.kind = 'digest')
      ) told
    ), unread as materialized (
      select told.conversation_id, told.user_id, max(fresh.seq) as seq, min(fresh.created_at) as since, min(fresh.seq) as first_seq,
        told.digested_at, told.email, told.role, told.mails,
        bool_or(fresh.is_by_staff) and told.role in ('admin', 'teacher') as is_among_staff, bool_or(fresh.is_told_now) as is_told_now
      from told join fresh on fresh.conversation_id = told.conversation_id and fresh.author_id <> told.user_id
        and fresh.seq > greatest(told.last_read_seq, told.seq) and fresh.seq >= told.from_seq
      group by told.conversation_id, told.user_id, told.digested_at, told.email, told.role, told.mails
    )
    select unread.conversation_id, unread.user_id, unread.seq, unread.since, unread.digested_at, unread.email, unread.role, e.timezone,
      coalesce(unread.mails, '{}') as mails, unread.is_among_staff, unread.is_told_now, unread.first_seq = 1 and exists (select from conversation c
        where c.establishment_id = e.id and c.id = unread.conversation_id and c.urgent) as is_urgent
    from unread
    join establishment e on e.id = ${establishmentId}
    where (unread.is_told_now or ${waitsForNone('unread', sql`unread.is_among_staff`, establishmentId)}) and ${takesMail(sql.ref('unread.email'))}
    order by unread.user_id`.execute(trx);
  return rows;
}

/**
 * Whether no mail waits that it joins; one that the hours hold back is none for what staff write to staff. `not in` reads what waits once, and looks each up there: any other
 * way is planned by how much waited before, of which an announcement to everyone makes thousands at once.
 */
function waitsForNone(reader: string, isAmongStaff: RawBuilder<unknown>, establishmentId: string) {
  const pair = sql`(${sql.ref(`${reader}.conversationId`)}, ${sql.ref(`${reader}.userId`)})`;
  const waiting = sql`select conversation_id, user_id from email where kind = 'unread' and state = 'planned'
    and establishment_id = ${establishmentId} and conversation_id is not null and user_id is not null`;
  return sql`(${pair} not in (${waiting} and not is_held) and (${isAmongStaff} or ${pair} not in (${waiting} and is_held)))`;
}
