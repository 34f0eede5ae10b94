import { sql, type Transaction } from 'kysely';
import type { NoticeState } from '../../shared/notices.ts';
import { personalFrom } from '../../shared/personal-inputs.ts';
import type { NoticeKind, PersonalSettings } from '../../shared/personal-settings.ts';
import { usualSettings } from '../../shared/usual-settings.ts';
import type { ConversationKind, NotifyLevel, Role } from '../../shared/public.ts';
import type { TellingHours } from '../../shared/telling-hours.ts';
import type { Database } from '../db/schema.ts';
import { tellingHoursIn } from '../hours/telling-hours-in.ts';

/** What is to be told of a message, and all that decides whether it is, as it stands at this moment. What is null is not there any more. */
export type Truth = {
  id: number;
  establishmentId: string;
  userId: string;
  kind: NoticeKind;
  /** Whether it is told once more, for want of their word that they have read it. */
  isReminder: boolean;
  hasAcknowledged: boolean;
  /** Whether its author had it told at once, in spite of the hours of the school. */
  isToldNow: boolean;
  /** Whether it is the text of an announcement that is over. */
  hasEnded: boolean;
  state: NoticeState;
  conversationId: string;
  messageId: string;
  seq: number;
  attempts: number;
  told: string[];
  isOver: boolean;
  secondsLeft: number;
  authorId: string | null;
  authorName: string | null;
  authorRole: Role | null;
  body: string;
  mentions: string[];
  files: number;
  deletedAt: Date | null;
  conversationKind: ConversationKind;
  urgent: boolean;
  title: string | null;
  lastSeq: number;
  lastReadSeq: number;
  fromSeq: number;
  leftAt: Date | null;
  notify: NotifyLevel;
  mutedUntil: Date | null;
  role: Role | null;
  suspendedAt: Date | null;
  school: string;
  timezone: string;
  /** Whether they were told of a later one of the conversation. */
  isToldLater: boolean;
  settings: PersonalSettings;
  hours: TellingHours | null;
};

/** Of these notices, and of what the summaries among them speak of. */
export async function truthOf(trx: Transaction<Database>, ids: readonly number[]): Promise<Truth[]> {
  const known = new Map<string, PersonalSettings>();
  const rows = await rowsOf(trx, ids);
  const hours = await tellingHoursIn(trx, [...new Set(rows.map(({ establishmentId }) => establishmentId))]);
  return rows.map(({ settings: kept, ...row }) => {
    const settings = known.get(row.userId) ?? (kept ? personalFrom(kept) : usualSettings);
    known.set(row.userId, settings);
    return { ...row, settings, hours: hours.get(row.establishmentId) ?? null };
  });
}

type Row = Omit<Truth, 'settings' | 'hours'> & { settings: object | null };

async function rowsOf(trx: Transaction<Database>, ids: readonly number[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with taken as materialized (select * from notification where id = any (${ids}::bigint[])),
    asked as (
      select id, establishment_id, user_id, kind, state, conversation_id, message_id, seq, attempts, told, over_at
      from taken where kind <> 'summary'
      union all
      select held.id, held.establishment_id, held.user_id, held.kind, held.state, held.conversation_id, held.message_id, held.seq,
        taken.attempts, taken.told, taken.over_at
      from taken join notification held using (user_id, establishment_id)
      where taken.kind = 'summary' and held.state = 'held'
    )
    select n.id, n.establishment_id, n.user_id, case n.kind when 'reminder' then 'mention' else n.kind end as kind,
      n.kind = 'reminder' as is_reminder, exists (select from acknowledgement a where a.announcement_id = n.conversation_id
        and a.user_id = n.user_id) as has_acknowledged, exists (select from announcement a where a.message_id = n.message_id
        and a.ends_at <= clock_timestamp()) as has_ended,
      n.kind <> 'reminder' and e.settings ? 'hours' and exists (select from told_now t where t.message_id = n.message_id) as is_told_now, n.state, n.conversation_id, n.message_id, n.seq, n.attempts, n.told::text[] as told,
      n.over_at <= clock_timestamp() as is_over, extract(epoch from n.over_at - clock_timestamp())::int as seconds_left,
      m.author_id, author.name as author_name, author.role as author_role, coalesce(left(m.body, 1000), '') as body, coalesce(m.mentions, '{}')::text[] as mentions,
      coalesce(jsonb_array_length(m.attachments), 0) as files, m.deleted_at,
      c.kind as conversation_kind, c.urgent, c.title, c.last_seq, p.last_read_seq, p.from_seq, p.left_at, p.notify, p.muted_until,
      s.role, s.suspended_at, e.name as school, e.timezone, own.settings,
      exists (select from notification later where later.user_id = n.user_id and later.conversation_id = n.conversation_id
        and later.state = 'sent' and later.seq > n.seq) as is_told_later
    from asked n
    join establishment e on e.id = n.establishment_id
    join conversation c on c.establishment_id = n.establishment_id and c.id = n.conversation_id
    join participant p on p.conversation_id = n.conversation_id and p.user_id = n.user_id
    left join message m on m.id = n.message_id
    left join membership s on s.establishment_id = n.establishment_id and s.user_id = n.user_id
    left join membership author on author.establishment_id = n.establishment_id and author.user_id = m.author_id
    left join personal_settings own on own.user_id = n.user_id
    order by n.seq`.execute(trx);
  return rows;
}
