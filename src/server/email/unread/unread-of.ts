import { sql, type Kysely } from 'kysely';
import type { ConversationKind, NotifyLevel } from '../../../shared/public.ts';
import type { Database } from '../../db/schema.ts';

/**
 * What somebody has not read in a conversation, as it stands now. `count`: of all that is unread; `firstSeq`: the first of it; `lastSeq`: the last;
 * `told`: up to where other mails spoke of it; `isMentioned`, `isByStaff`, `isToldNow`, whether the author of any had it told in spite of the hours, and `authors`,
 * who wrote, by name: of what is behind that; where nothing is, of all · `canWrite`: whether its reader may write there.
 */
export type UnreadIn = {
  conversationId: string;
  kind: ConversationKind;
  urgent: boolean;
  title: string | null;
  notify: NotifyLevel;
  mutedUntil: Date | null;
  lastReadSeq: number;
  count: number;
  firstSeq: number;
  lastSeq: number;
  isMentioned: boolean;
  isByStaff: boolean;
  isToldNow: boolean;
  told: number;
  authors: string[];
  canWrite: boolean;
};

/** `of`: in which conversations, or null for whichever · `upTo`: where a former try of the same mail ended, by conversation, or null: whoever gets both copies shall have the same twice. */
type Asked = {
  mailId: number;
  userId: string;
  establishmentId: string;
  of: readonly string[] | null;
  upTo: Record<string, number> | null;
};

/** In these conversations or in all of a school, the one that waits longest first. */
export async function unreadOf(db: Kysely<Database>, asked: Asked): Promise<UnreadIn[]> {
  const { mailId, userId, establishmentId, of, upTo } = asked;
  const { rows } = await sql<UnreadIn>`
    with told as materialized (
      select key::uuid as conversation_id, max(value::int) as seq
      from email e, jsonb_each_text(coalesce(e.about -> 'upTo', '{}'))
      where e.user_id = ${userId} and e.kind in ('unread', 'digest', 'summary') and e.establishment_id = ${establishmentId}
        and e.state in ('due', 'handedOver') and (e.id < ${mailId} or ${upTo === null} and e.id <> ${mailId})
      group by key
    ), pinned as materialized (
      select key::uuid as conversation_id, value::int as seq from jsonb_each_text(${JSON.stringify(upTo ?? {})}::jsonb)
    )
    select c.id as conversation_id, c.kind, c.urgent, c.title, p.notify, p.muted_until, p.last_read_seq, p.can_write, coalesce(told.seq, 0) as told, news.*
    from participant p
    join conversation c on c.establishment_id = p.establishment_id and c.id = p.conversation_id
    left join told on told.conversation_id = c.id
    left join pinned on pinned.conversation_id = c.id
    join lateral (
      select count(*)::int as count, min(m.seq) as first_seq, max(m.seq) as last_seq, min(m.created_at) as since,
        coalesce(bool_or(p.user_id = any (m.mentions) or c.id = any (m.mentions)) filter (where m.seq > coalesce(told.seq, 0)), false) as is_mentioned,
        coalesce(bool_or(author.role in ('admin', 'teacher')) filter (where m.seq > coalesce(told.seq, 0)), false) as is_by_staff,
        coalesce(bool_or(exists (select from told_now t where t.message_id = m.id)) filter (where m.seq > coalesce(told.seq, 0)), false) as is_told_now,
        coalesce(array_agg(distinct author.name) filter (where m.seq > coalesce(told.seq, 0) and author.name is not null),
          array_agg(distinct author.name) filter (where author.name is not null), '{}') as authors
      from message m
      left join membership author on author.establishment_id = m.establishment_id and author.user_id = m.author_id
      where m.conversation_id = c.id and m.seq > p.last_read_seq and m.seq >= p.from_seq and m.deleted_at is null
        and m.author_id <> p.user_id and m.seq <= coalesce(pinned.seq, c.last_seq)
        and not exists (select from announcement a where a.message_id = m.id and a.ends_at <= clock_timestamp())
    ) news on news.count > 0
    where p.user_id = ${userId} and p.establishment_id = ${establishmentId} and p.left_at is null
      and c.last_seq > p.last_read_seq and coalesce(c.last_seq > p.archived_seq, true)
      and (${of}::uuid[] is null or c.id = any (${of}::uuid[]))
      and (${upTo === null} or pinned.seq is not null)
    order by news.since, c.id`.execute(db);
  return rows;
}
