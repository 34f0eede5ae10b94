import { sql, type Transaction } from 'kysely';
import { personalFrom } from '../../../shared/personal-inputs.ts';
import { mailDueAt, mailPaceOf } from '../../../shared/unread-mails.ts';
import type { Role } from '../../../shared/public.ts';
import type { Database } from '../../db/schema.ts';
import type { Range, Reader } from '../../jobs/reader.ts';
import { planMails, type Wanted } from '../plan-mails.ts';

/** For so long after it was due somebody still wants it: a server that stood still over a weekend. */
export const wantedMs = 3 * 86_400_000;
/** As many as one statement takes with all their values. */
const atOnce = 1_000;

/**
 * Plans for each new message a mail to whoever has not read it yet, as each of them wishes: of a conversation one waits at a time, and later messages
 * join it. Whether there is anything to say is decided when it is due.
 */
export const planUnreadMails: Reader = { name: 'unreadMail', isUnhurried: true, read: plan };

async function plan(trx: Transaction<Database>, range: Range): Promise<void> {
  const wanted = (await unreadIn(trx, range)).flatMap((one) => wantedOf(range.establishmentId, one));
  // A mail of a day is one of a person, however many conversations lead to it.
  const once = [...new Map(wanted.map((one) => [`${one.userId} ${one.conversationId} ${one.slot}`, one])).values()];
  for (let from = 0; from < once.length; from += atOnce) await planMails(trx, once.slice(from, from + atOnce));
}

type Unread = {
  conversationId: string;
  userId: string;
  seq: number;
  since: Date;
  email: string;
  role: Role;
  timezone: string;
  settings: object | null;
};

function wantedOf(establishmentId: string, { settings, ...one }: Unread): Wanted[] {
  const { userId, role, timezone, since, email: address } = one;
  const { mails } = personalFrom(settings);
  const dueAt = mailDueAt(mails, role, timezone, since);
  if (dueAt === null) return [];
  const mail = { userId, establishmentId, address, dueAt, forMs: wantedMs };
  if (mailPaceOf(mails, role) === 'daily')
    return [{ ...mail, kind: 'digest', slot: `${establishmentId} ${dueAt.toISOString()}` }];
  return [{ ...mail, kind: 'unread', conversationId: one.conversationId, slot: String(one.seq) }];
}

/**
 * Who has not read which last message of this range, where no mail waits that it joins and none has said it. Nobody is written to at an address of an account that was never opened: whose it is only the school believes to know.
 */
async function unreadIn(trx: Transaction<Database>, { establishmentId, after, upTo }: Range): Promise<Unread[]> {
  const { rows } = await sql<Unread>`
    with fresh as materialized (
      select conversation_id, seq, author_id, created_at from message
      where establishment_id = ${establishmentId} and revision > ${after} and revision <= ${upTo}
        and deleted_at is null and created_at > now() - interval '1 day'
    ), unread as (
      select p.conversation_id, p.user_id, max(fresh.seq) as seq, min(fresh.created_at) as since
      from fresh join participant p on p.conversation_id = fresh.conversation_id
      where p.establishment_id = ${establishmentId} and p.left_at is null and p.user_id <> fresh.author_id
        and fresh.seq > p.last_read_seq and fresh.seq >= p.from_seq and p.notify <> 'none'
        and not exists (select from email told where told.user_id = p.user_id and told.kind in ('unread', 'digest')
          and told.state in ('due', 'handedOver') and (told.about -> 'upTo' ->> p.conversation_id::text)::int >= fresh.seq)
      group by p.conversation_id, p.user_id
    )
    select unread.conversation_id, unread.user_id, unread.seq, unread.since, u.email, m.role, e.timezone, s.settings
    from unread
    join establishment e on e.id = ${establishmentId}
    join membership m on m.establishment_id = e.id and m.user_id = unread.user_id and m.suspended_at is null
    join "user" u on u.id = unread.user_id and u.email is not null and u.first_signed_in_at is not null
    left join personal_settings s on s.user_id = unread.user_id
    where not exists (select from email w where w.user_id = unread.user_id and w.kind = 'unread'
        and w.conversation_id = unread.conversation_id and w.state = 'planned')
    order by unread.user_id`.execute(trx);
  return rows;
}
