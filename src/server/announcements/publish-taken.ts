import { sql, type Transaction } from 'kysely';
import { hasEnded, type AnnouncementAudience, type Importance } from '../../shared/announcements.ts';
import type { ContentLimits } from '../../shared/limits.ts';
import { isStaff } from '../../shared/may.ts';
import type { Attachment } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import { keepInAudit } from '../audit/keep.ts';
import { auditStudents } from '../conversations/audit-students.ts';
import { headerChanges } from '../conversations/changes.ts';
import { loadHeaders } from '../conversations/load.ts';
import { nextRevision } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { readSettings } from '../establishments/read-settings.ts';
import type { Revision } from '../live/log/change.ts';
import type { Caller } from '../people/reachable.ts';
import { refuseGroups } from './groups.ts';
import { insertConversation } from './insert-conversation.ts';
import { recipients } from './recipients.ts';
import { refuseUrgency } from './refuse-urgency.ts';
import { sayFirst } from './say-first.ts';

export type Taken = {
  id: string;
  establishmentId: string;
  messageId: string;
  authorId: string;
  title: string;
  body: string;
  endsAt: Date | null;
  audience: AnnouncementAudience;
  importance: Importance;
  attachments: Attachment[];
};

/**
 * Makes it a conversation of its author with all whom it is for at this moment, and its text the first message there, by the rules of
 * this moment: who has left is not written to, who has joined a class is. All of it is there for everyone at once, or not at all.
 */
export async function publishTaken(
  trx: Transaction<Database>,
  taken: Taken,
  limits: Pick<ContentLimits, 'announcementParticipants'>,
): Promise<Revision[]> {
  const { id, establishmentId, authorId } = taken;
  // A server that stood still has come too late for it.
  if (hasEnded(taken, Date.now())) throw new Refusal('announcement.ended');
  const caller = await authorOf(trx, taken);
  const settings = await readSettings(trx, establishmentId);
  refuseUrgency(caller, taken, settings);
  const people = await recipients(trx, { caller, settings, audience: taken.audience })
    .select(['membership.userId', 'membership.role'])
    .execute();
  if (people.length === 0) throw new Refusal('announcement.nobody');
  if (people.length >= limits.announcementParticipants) throw new Refusal('announcement.tooMany');
  const revision = await nextRevision(trx, establishmentId);
  const everyone = [{ userId: authorId, role: caller.role }, ...people];
  await insertConversation(trx, taken, everyone, { revision, settings });
  await auditStudents(trx, caller, people, id);
  await auditUrgent(trx, taken, people.length);
  const [shown] = await loadHeaders(trx, [id]);
  const joins = everyone.map(({ userId }) => ({ userId, fromSeq: 1 }));
  const made = { establishmentId, revision, changes: headerChanges(shown!, joins, joins) };
  const revisions = await sayFirst(trx, taken);
  await markOut(trx, id);
  return [made, ...revisions];
}

/** Whoever is suspended, or no more of the staff, announces nothing; a class that has ended is passed over where others are named. */
async function authorOf(trx: Transaction<Database>, { establishmentId, authorId, audience }: Taken): Promise<Caller> {
  const author = await trx
    .selectFrom('membership')
    .select(['establishmentId', 'userId', 'role'])
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', authorId)
    .where('suspendedAt', 'is', null)
    .executeTakeFirst();
  if (!author || !isStaff(author.role)) throw new Refusal('announcement.staffOnly');
  const there = await stillThere(trx, author, audience);
  if (there.groups.length === 0) throw new Refusal('announcement.classUnknown');
  await refuseGroups(trx, author, there);
  return author;
}

/** The groups without the classes that have ended since. */
async function stillThere(trx: Transaction<Database>, { establishmentId }: Caller, audience: AnnouncementAudience) {
  const rows = await trx
    .selectFrom('schoolClass')
    .select('id')
    .where('establishmentId', '=', establishmentId)
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  const is = (group: AnnouncementAudience['groups'][number]) => !('classId' in group) || known.has(group.classId);
  return { groups: audience.groups.filter(is), except: audience.except.filter(is) };
}

async function markOut(trx: Transaction<Database>, id: string): Promise<void> {
  const publishedAt = sql<Date>`clock_timestamp()`;
  await trx.updateTable('announcement').set({ state: 'published', publishedAt }).where('id', '=', id).execute();
}

/** The office sees who made use of what passes the hours of the school, and for how many. */
async function auditUrgent(trx: Transaction<Database>, taken: Taken, count: number): Promise<void> {
  const { id: subjectId, establishmentId, authorId: userId, title, importance } = taken;
  if (importance !== 'urgent') return;
  await keepInAudit(trx, { establishmentId, userId }, 'announcement.urgent', { subjectId, detail: { title, count } });
}
