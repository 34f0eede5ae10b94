import { sql, type Kysely } from 'kysely';
import type { Locale } from '../../shared/locales.ts';
import { personalFrom } from '../../shared/personal-inputs.ts';
import type { PersonalSettings } from '../../shared/personal-settings.ts';
import type { Database } from '../db/schema.ts';

/** `unread`: the number on the icon of the app · `close`: conversations of which they were told within two days and which they have read since. */
export type Reached = {
  userId: string;
  locale: Locale;
  settings: PersonalSettings;
  unread: number;
  close: string[];
};

type Row = { userId: string; locale: Locale; settings: unknown; unread: number; close: string[] };

/** What somebody's devices are sent beside what is new, as it stands now. What counts as unread is what their pages count (`isCalling`). */
export async function reached(db: Kysely<Database>, userIds: readonly string[]): Promise<Map<string, Reached>> {
  const { rows } = await sql<Row>`
    select u.id as user_id, u.locale, s.settings, coalesce(unread.count, 0)::int as unread, coalesce(closed.ids, '{}')::text[] as close
    from "user" u
    left join personal_settings s on s.user_id = u.id
    left join lateral (
      select sum(c.last_seq - p.last_read_seq) as count
      from participant p
      join conversation c on c.establishment_id = p.establishment_id and c.id = p.conversation_id
      join membership m on m.establishment_id = p.establishment_id and m.user_id = p.user_id and m.suspended_at is null
      where p.user_id = u.id and p.left_at is null and c.last_seq > p.last_read_seq
        and coalesce(p.muted_until <= now(), true) and coalesce(c.last_seq > p.archived_seq, true)
        and (p.notify = 'all' or p.notify = 'mentions' and p.mention_seq > p.last_read_seq)
    ) unread on true
    left join lateral (
      select array_agg(told.conversation_id) as ids from (
        select n.conversation_id from notification n
        join participant p on p.conversation_id = n.conversation_id and p.user_id = n.user_id
        where n.user_id = u.id and n.state = 'sent' and n.ended_at > now() - interval '2 days'
        group by n.conversation_id
        having bool_and(p.left_at is not null or p.last_read_seq >= n.seq)
        order by max(n.ended_at) desc limit 20
      ) told
    ) closed on true
    where u.id = any (${userIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ settings, ...row }) => [row.userId, withSettings(row, personalFrom(settings ?? {}))]));
}

function withSettings(row: Omit<Row, 'settings'>, settings: PersonalSettings): Reached {
  return {
    ...row,
    settings,
    locale: settings.display.language ?? row.locale,
    unread: settings.notifications.badge ? row.unread : 0,
  };
}
