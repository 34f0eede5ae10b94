import { sql, type Transaction } from 'kysely';
import { personalFrom } from '../../../shared/personal-inputs.ts';
import { mailDueAt, mailPaceOf, unmailedRoles } from '../../../shared/unread-mails.ts';
import type { Role } from '../../../shared/public.ts';
import type { Database } from '../../db/schema.ts';
import type { Range, Reader } from '../../jobs/reader.ts';
import { planMails, type Wanted } from '../plan-mails.ts';
import { takesMail } from './takes-mail.ts';

/** For so long after it was due somebody still wants it: a server that stood still over a weekend. */
export const wantedMs = 3 * 86_400_000;

/**
 * Plans for each new message a mail to whoever has not read it yet, as each of them wishes: of a conversation one waits at a time, and later messages
 * join it. Whether there is anything to say is decided when it is due.
 */
export const planUnreadMails: Reader = { name: 'unreadMail', isUnhurried: true, read: plan };

async function plan(trx: Transaction<Database>, range: Range): Promise<void> {
  const wanted = (await unreadIn(trx, range)).flatMap((one) => wantedOf(range.establishmentId, one));
  // A mail of a day is one of a person, however many conversations lead to it.
  const once = [...new Map(wanted.map((one) => [`${one.userId} ${one.conversationId} ${one.slot}`, one])).values()];
  await hastenHeld(
    trx,
    once.filter(({ isAmongStaff, isToldNow }) => isAmongStaff || isToldNow),
  );
  await planMails(
    trx,
    once.map(({ isAmongStaff: _, isToldNow: __, ...mail }) => mail),
  );
}

type WantedUnread = Wanted & { establishmentId: string; dueAt: Date; isAmongStaff: boolean; isToldNow: boolean };

/**
 * What staff write to staff waits for no school: a mail that the hours hold back, and that it joins, goes when it would go. What its author had told at once
 * waits for no mail that is planned, held back or not.
 */
async function hastenHeld(trx: Transaction<Database>, wanted: readonly WantedUnread[]): Promise<void> {
  if (wanted.length === 0) return;
  await sql`
    update email w set due_at = least(w.due_at, new.due_at)
    from unnest(
      ${wanted.map(({ userId }) => userId)}::uuid[], ${wanted.map(({ establishmentId }) => establishmentId)}::uuid[],
      ${wanted.map(({ conversationId = null }) => conversationId)}::uuid[], ${wanted.map(({ kind }) => kind)}::text[],
      ${wanted.map(({ dueAt }) => dueAt)}::timestamptz[], ${wanted.map(({ isToldNow }) => isToldNow)}::boolean[]
    ) as new (user_id, establishment_id, conversation_id, kind, due_at, is_told_now)
    where w.user_id = new.user_id and w.establishment_id = new.establishment_id and w.kind = new.kind
      and w.conversation_id is not distinct from new.conversation_id and w.state = 'planned' and (w.is_held or new.is_told_now)`.execute(
    trx,
  );
}

type Unread = {
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

function wantedOf(establishmentId: string, unread: Unread): WantedUnread[] {
  const { userId, role, timezone, since, digestedAt, email: address, isAmongStaff, isToldNow } = unread;
  const isUrgent = unread.isUrgent || isToldNow;
  const { mails } = personalFrom({ mails: unread.mails });
  // What cannot wait goes at once, to whoever wants any of these mails, and by itself.
  const isDaily = mailPaceOf(mails, role) === 'daily' && !isUrgent;
  // What came in while the digest of an hour was written is of the next one.
  const from = isDaily && digestedAt !== null && digestedAt > since ? digestedAt : since;
  const wishedAt = mailDueAt(mails, role, timezone, from);
  if (wishedAt === null) return [];
  const dueAt = isUrgent ? since : wishedAt;
  const mail = { userId, establishmentId, address, dueAt, forMs: wantedMs, isAmongStaff, isToldNow };
  if (isDaily) return [{ ...mail, kind: 'digest', slot: `${establishmentId} ${dueAt.toISOString()}` }];
  return [{ ...mail, kind: 'unread', conversationId: unread.conversationId, slot: String(unread.seq) }];
}

/**
 * Who has not read which last message of this range, and wants mails: where none waits that it joins, none has said it and their address takes any. First who
 * it is about, which leaves few of many; what their mails have said is asked of those. Nobody is written to at an address of an account that was never
 * opened: whose it is only the school believes to know. `digestedAt`: when the last digest of the day before was begun.
 */
async function unreadIn(trx: Transaction<Database>, { establishmentId, after, upTo }: Range): Promise<Unread[]> {
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
    )
    select reader.conversation_id, reader.user_id, unread.seq, unread.since, told.digested_at, reader.email, reader.role, e.timezone,
      coalesce(reader.mails, '{}') as mails, unread.is_urgent, unread.is_among_staff, unread.is_told_now
    from reader
    join establishment e on e.id = ${establishmentId}
    cross join lateral (
      select coalesce(max((told.about -> 'upTo' ->> reader.conversation_id::text)::int), 0) as seq,
        max(told.tried_at) filter (where told.kind = 'digest' and told.establishment_id = e.id and told.ended_at is not null) as digested_at
      from email told
      where told.user_id = reader.user_id and told.kind in ('unread', 'digest') and told.tried_at > now() - interval '1 day'
        and (told.state in ('due', 'handedOver') or told.kind = 'digest')
    ) told
    cross join lateral (
      select max(fresh.seq) as seq, min(fresh.created_at) as since, min(fresh.seq) = 1 and exists (select from conversation c
        where c.establishment_id = e.id and c.id = reader.conversation_id and c.urgent) as is_urgent,
        bool_or(fresh.is_by_staff) and reader.role in ('admin', 'teacher') as is_among_staff,
        bool_or(fresh.is_told_now) as is_told_now
      from fresh
      where fresh.conversation_id = reader.conversation_id and fresh.author_id <> reader.user_id
        and fresh.seq > greatest(reader.last_read_seq, told.seq) and fresh.seq >= reader.from_seq
    ) unread
    where unread.seq is not null
      and not exists (select from email w where w.user_id = reader.user_id and w.kind = 'unread'
        and w.conversation_id = reader.conversation_id and w.state = 'planned' and not (w.is_held and unread.is_among_staff) and not unread.is_told_now)
      and ${takesMail(sql.ref('reader.email'))}
    order by reader.user_id`.execute(trx);
  return rows;
}
