import { sql, type Kysely } from 'kysely';
import type { Announcement } from '../../shared/announcements.ts';
import { isStaff } from '../../shared/may.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Owner } from '../credentials/credential.ts';
import type { Database } from '../db/schema.ts';
import { accessMemberships } from '../establishments/access.ts';
import type { Caller } from '../people/reachable.ts';
import { announcementColumns } from './columns.ts';

type Subject = { db: Kysely<Database>; credential: Owner };

/** Announcements with the name of who wrote each. */
export function announcementsOf(db: Kysely<Database>) {
  return db
    .selectFrom('announcement')
    .innerJoin('membership as author', (join) =>
      join
        .onRef('author.establishmentId', '=', 'announcement.establishmentId')
        .onRef('author.userId', '=', 'announcement.authorId'),
    )
    .select(announcementColumns)
    .select([people.as('people'), acknowledged.as('acknowledged')]);
}

/** Whom it is for: all of its conversation but its author. */
const people = sql<number>`(select count(*)::int from participant p
  where p.conversation_id = announcement.id and p.user_id <> announcement.author_id)`;
const acknowledged = sql<number>`(select count(*)::int from acknowledgement a where a.announcement_id = announcement.id)`;

/** The only door to an announcement for whoever looks after it: its author, and the admins of its school. To everybody else there is none. */
export async function accessAnnouncement(subject: Subject, id: string) {
  const callers = await accessMemberships(subject);
  const row = await announcementsOf(subject.db).where('announcement.id', '=', id).executeTakeFirst();
  const caller = row && callers.find(({ establishmentId }) => establishmentId === row.establishmentId);
  if (!row || !caller || !oversees(caller, row)) throw new Refusal('announcement.unknown');
  return { row, caller };
}

/** Whoever is staff no more looks after nothing: it would tell a parent the names of other families. */
export function oversees(
  { userId, role }: Pick<Caller, 'userId' | 'role'>,
  { authorId }: Pick<Announcement, 'authorId'>,
): boolean {
  return role === 'admin' || (isStaff(role) && userId === authorId);
}
