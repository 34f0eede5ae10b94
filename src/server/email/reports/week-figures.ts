import { sql, type Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { countInvited } from '../../invitations/invitations.ts';
import { takesMail } from '../unread/takes-mail.ts';
import type { Week } from './week-before.ts';

/**
 * How a week was, in numbers. `before`: messages of the one before · `came`: who was there since it began, of `people` · `opened`: accounts that were opened in it ·
 * `asked`, `acknowledged`: of its announcements by now. And what waits: `unopened`, whom a link has brought nothing, of which `over` have none that opens anything ·
 * `refused`: people whose address was · `failed`: long work.
 */
export type WeekFigures = {
  messages: number;
  before: number;
  people: number;
  came: number;
  opened: number;
  announcements: number;
  asked: number;
  acknowledged: number;
  handedOver: number;
  bounced: number;
  refused: number;
  failed: number;
  unopened: number;
  over: number;
};

export async function weekFigures(
  live: Kysely<Database>,
  establishmentId: string,
  { first, last, from, to }: Week,
): Promise<WeekFigures> {
  const within = (column: string) => sql`(${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${to})`;
  const { rows } = await sql<Omit<WeekFigures, 'unopened' | 'over'>>`
    select written.*, person.*, announced.*, mailed.*,
      (select count(*)::int from job j where j.establishment_id = ${establishmentId} and j.state = 'failed' and ${within('j.ended_at')}) as failed
    from (
      select coalesce(sum(count) filter (where day >= ${first}::date), 0)::int as messages,
        coalesce(sum(count) filter (where day < ${first}::date), 0)::int as before
      from message_day where establishment_id = ${establishmentId} and day between ${first}::date - 7 and ${last}::date
    ) written, (
      select count(*)::int as people,
        count(*) filter (where u.last_seen_at >= ${from}
          or exists (select from session s where s.user_id = u.id and coalesce(s.used_at, s.created_at) >= ${from}))::int as came,
        count(*) filter (where ${within('u.first_signed_in_at')})::int as opened,
        count(*) filter (where not ${takesMail(sql.ref('u.email'))})::int as refused
      from membership m join "user" u on u.id = m.user_id
      where m.establishment_id = ${establishmentId} and m.suspended_at is null
    ) person, (
      select count(distinct a.id)::int as announcements,
        count(p.user_id) filter (where a.importance = 'acknowledgement')::int as asked,
        count(done.user_id) filter (where a.importance = 'acknowledgement')::int as acknowledged
      from announcement a
      left join participant p on p.establishment_id = a.establishment_id and p.conversation_id = a.id and p.user_id <> a.author_id
      left join acknowledgement done on done.announcement_id = a.id and done.user_id = p.user_id
      where a.establishment_id = ${establishmentId} and a.state = 'published' and ${within('a.published_at')}
    ) announced, (
      select count(*) filter (where state = 'handedOver')::int as handed_over, count(*) filter (where state = 'bounced')::int as bounced
      from email where establishment_id = ${establishmentId} and ${within('ended_at')}
    ) mailed`.execute(live);
  const { open, over } = await countInvited(live, establishmentId);
  return { ...rows[0]!, unopened: open + over, over };
}
