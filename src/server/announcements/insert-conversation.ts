import { sql, type Transaction } from 'kysely';
import { mayWriteWhere } from '../../shared/standing.ts';
import type { SchoolSettings } from '../../shared/school-settings.ts';
import type { Database } from '../db/schema.ts';
import type { Person } from '../people/access.ts';
import type { Taken } from './publish-taken.ts';

type Head = Pick<Taken, 'id' | 'establishmentId' | 'authorId' | 'title' | 'importance'>;
type Stamp = { revision: number; settings: SchoolSettings };

/** The conversation of an announcement with all who are in it, whose first header alone tells who came: one revision, however many they are. */
export async function insertConversation(
  trx: Transaction<Database>,
  { id, establishmentId, authorId, title, importance }: Head,
  people: readonly Pick<Person, 'userId' | 'role'>[],
  { revision, settings }: Stamp,
): Promise<void> {
  const stamps = { revision, madeRevision: revision, headerRevision: revision };
  const head = { establishmentId, id, kind: 'announcement' as const, title, createdBy: authorId, digest: null };
  await trx
    .insertInto('conversation')
    .values({ ...head, ...stamps, participantCount: people.length, urgent: importance === 'urgent' })
    .execute();
  const userIds = people.map(({ userId }) => userId);
  const mayWrite = people.map(({ role }) => mayWriteWhere({ isOpen: true }, 'announcement', role, settings));
  await sql`
    insert into participant (establishment_id, conversation_id, user_id, can_write, revision, own_revision)
    select ${establishmentId}, ${id}, user_id, can_write, ${revision}, ${revision}
    from unnest(${userIds}::uuid[], ${mayWrite}::boolean[]) people (user_id, can_write)`.execute(trx);
}
