import type { Kysely } from 'kysely';
import type { Announcement } from '../../shared/announcements.ts';
import type { Database } from '../db/schema.ts';
import type { announcementsOf } from './access.ts';
import { namedGroups } from './groups.ts';

type Row = Awaited<ReturnType<ReturnType<typeof announcementsOf>['execute']>>[number];

/** An announcement as it leaves the server, its groups with their names. */
export async function shownAnnouncement(db: Kysely<Database>, row: Row): Promise<Announcement> {
  const { messageId: _, audience, ...shown } = row;
  const { establishmentId } = row;
  const groups = await namedGroups(db, establishmentId, [...audience.groups, ...audience.except]);
  const { length } = audience.groups;
  return { ...shown, audience: { groups: groups.slice(0, length), except: groups.slice(length) } };
}
