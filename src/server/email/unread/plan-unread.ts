import { sql, type RawBuilder, type Transaction } from 'kysely';
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
    once.filter(({ isAmongStaff }) => isAmongStaff),
  );
  await planMails(
    trx,
    once.map(({ isAmongStaff: _, ...mail }) => mail),
  );
}

type WantedUnread = Wanted & { establishmentId: string; dueAt: Date; isAmongStaff: boolean };

/** What staff write to staff waits for no school: a mail that the hours hold back, and that it joins, goes when it would go. */
async function hastenHeld(trx: Transaction<Database>, wanted: readonly WantedUnread[]): Promise<void> {
  if (wanted.length === 0) return;
  await sql`
    update email w set due_at = least(w.due_at, new.due_at)
    from unnest(
      ${wanted.map(({ userId }) => userId)}::uuid[], ${wanted.map(({ establishmentId }) => establishmentId)}::uuid[],
      ${wanted.map(({ conversationId = null }) => conversationId)}::uuid[], ${wanted.map(({ kind }) => kind)}::text[],
      ${wanted.map(({ dueAt }) => dueAt)}::timestamptz[]
    ) as new (user_id, establishment_id, conversation_id, kind, due_at)
    where w.user_id = new.user_id and w.establishment_id = new.establishment_id and w.kind = new.kind
      and w.conversation_id is not distinct from new.conversation_id and w.state = 'planned' and w.is_held`.execute(
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
};

function wantedOf(establishmentId: string, unread: Unread): WantedUnread[] {
  const { userId, role, timezone, since, digestedAt, email: address, isUrgent, isAmongStaff } = unread;
  const { mails } = personalFrom({ mails: unread.mails });
  // What cannot wait goes at once, to whoever wants any of these mails, and by itself.
  const isDaily = mailPaceOf(mails, role) === 'daily' && !isUrgent;
  // What came in while the digest of an hour was written is of the next one.
  const from = isDaily && digestedAt !== null && digestedAt > since ? digestedAt : since;
  const wishedAt = mailDueAt(mails, role, timezone, from);
  if (wishedAt === null) return [];
  const dueAt = isUrgent ? since : wishedAt;
  const mail = { userId, establishmentId, address, dueAt, forMs: wantedMs, isAmongStaff };
  if (isDaily) return [{ ...mail, kind: 'digest', slot: `${establishmentId} ${dueAt.toISOString()}` }];
  return [{ ...mail, kind: 'unread', conversationId: unread.conversationId, slot: String(unread.seq) }];
}

/**
 * Who has not read which last message of this range, and wants mails: where none waits that it joins, none has said it and their address takes any. First who
 * it is about and who waits for none already, which leaves few of many; what their mails have said is asked of those. Nobody is written to at an address of an account that was never
 * opened: whose it is only the school believes to know. `digestedAt`: when the last digest of the day before was begun.
 */
async function unreadIn(trx: Transaction<Database>, { establishmentId, after, upTo }: Range): Promise<Unread[]> {
  const { rows } = await sql<Unread>`
    with fresh as materialized (
      select conversation_id, seq, author_id, created_at, exists (select from membership a where a.establishment_id = ${establishmentId}
        and a.user_id = author_id and a.role in ('admin', 'teacher')) as is_by_staff
      from message
      where establishment_id = ${establishmentId} and revision > ${after} and revision <= ${upTo}
        and deleted_at is null and created_at > now() - interval '1 day'
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
        and ${waitsForNone('p', sql`m.role in ('admin', 'teacher')`, establishmentId)}
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
        bool_or(fresh.is_by_staff) and told.role in ('admin', 'teacher') as is_among_staff
      from told join fresh on fresh.conversation_id = told.conversation_id and fresh.author_id <> told.user_id
        and fresh.seq > greatest(told.last_read_seq, told.seq) and fresh.seq >= told.from_seq
      group by told.conversation_id, told.user_id, told.digested_at, told.email, told.role, told.mails
    )
    select unread.conversation_id, unread.user_id, unread.seq, unread.since, unread.digested_at, unread.email, unread.role, e.timezone,
      coalesce(unread.mails, '{}') as mails, unread.is_among_staff, unread.first_seq = 1 and exists (select from conversation c
        where c.establishment_id = e.id and c.id = unread.conversation_id and c.urgent) as is_urgent
    from unread
    join establishment e on e.id = ${establishmentId}
    where ${waitsForNone('unread', sql`unread.is_among_staff`, establishmentId)} and ${takesMail(sql.ref('unread.email'))}
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
