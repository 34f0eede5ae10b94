import { sql, type Kysely } from 'kysely';
import { pathOfMessage } from '../../../shared/places.ts';
import type { Database } from '../../db/schema.ts';
import type { Letter } from '../letter.ts';
import type { Prepare } from '../prepare.ts';
import type { Taken } from '../take-due.ts';
import { sayIn, tags } from '../texts/say.ts';
import { judgeUnread, type Judged } from '../unread/judge-unread.ts';
import { withEnd } from '../unread/letter-end.ts';
import { mailReaderOf, type MailReader } from '../unread/reader-of.ts';

/**
 * That the school asks its reader to acknowledge an announcement, what that is called and until when; to whoever has not by now. Of several that wait
 * the last one says it. The subject, which a locked telephone shows, names nobody.
 */
export const prepareReminder: Prepare = async ({ live, mail }, taken) => {
  const [userId, establishmentId] = [taken.userId!, taken.establishmentId!];
  const reader = await mailReaderOf(live, { userId, establishmentId, conversationId: taken.conversationId });
  if (!reader) return { skip: 'nobody' };
  const verdict = judgeUnread(reader, taken.address, await askedBy(live, taken));
  if (verdict.is === 'over') return { skip: verdict.why };
  if (verdict.is === 'quiet') return { until: verdict.until };
  return withEnd(letterOf(verdict.unread[0]!, reader, mail.origin), mail, reader);
};

function letterOf(asked: Asked, { school, name, role, locale, timezone, now }: MailReader, origin: string): Letter {
  const { title, acknowledgeBy, conversationId: id, kind } = asked;
  const say = sayIn(locale);
  const format = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeStyle: 'short', timeZone: timezone });
  const until = (at: Date) => say(at > now ? 'reminder.by' : 'reminder.was', { time: format.format(at) });
  return {
    subject: say('reminder.subject', { school }),
    lines: [
      { kind: 'text', text: say('hello', { name }) },
      { kind: 'text', text: say('reminder.text', { school, title }) },
      ...(acknowledgeBy ? [{ kind: 'text', text: until(acknowledgeBy) } as const] : []),
      { kind: 'link', text: say('reminder.do'), href: origin + pathOfMessage(locale, role!, { id, kind }, 1) },
    ],
  };
}

type Asked = Judged & { title: string; acknowledgeBy: Date | null };

/** The announcement, while it asks this reader; as one that they have not read. */
async function askedBy(
  db: Kysely<Database>,
  { id, userId, establishmentId, conversationId }: Pick<Taken, 'id' | 'userId' | 'establishmentId' | 'conversationId'>,
): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select p.conversation_id, 'announcement' as kind, false as urgent, p.notify, p.muted_until, 0 as last_read_seq, 1 as last_seq, false as is_mentioned, true as is_by_staff,
      exists (select from email later where later.kind = 'reminder' and later.user_id = p.user_id
        and later.conversation_id = p.conversation_id and later.id > ${id} and later.ended_at is null)::int as told,
      a.title, a.acknowledge_by
    from announcement a
    join participant p on p.establishment_id = a.establishment_id and p.conversation_id = a.id and p.user_id = ${userId}
    where a.establishment_id = ${establishmentId} and a.id = ${conversationId} and a.state = 'published' and p.left_at is null
      and coalesce(a.ends_at > clock_timestamp(), true)
      and not exists (select from acknowledgement done where done.announcement_id = a.id and done.user_id = p.user_id)`.execute(
    db,
  );
  return rows;
}
