import type { Kysely } from 'kysely';
import type { Announcement, AudienceGroup } from '../../shared/announcements.ts';
import type { Database } from '../db/schema.ts';
import type { announcementsOf } from './access.ts';
import { namedGroups } from './groups.ts';

type Row = Awaited<ReturnType<ReturnType<typeof announcementsOf>['execute']>>[number];

/** Announcements of one school as they leave the server, their groups with their names. */
export async function shownAnnouncements(db: Kysely<Database>, rows: readonly Row[]): Promise<Announcement[]> {
  const [first] = rows;
  if (!first) return [];
  const all = rows.flatMap(({ audience }) => [...audience.groups, ...audience.except]);
  const named = await namedGroups(db, first.establishmentId, all);
  let at = 0;
  const next = ({ length }: readonly AudienceGroup[]) => named.slice(at, (at += length));
  return rows.map(({ messageId: _, audience: { groups, except }, ...shown }) => ({
    ...shown,
    audience: { groups: next(groups), except: next(except) },
  }));
}

export async function shownAnnouncement(db: Kysely<Database>, row: Row): Promise<Announcement> {
  return (await shownAnnouncements(db, [row]))[0]!;
}
