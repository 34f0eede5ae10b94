import { sql, type Transaction } from 'kysely';
import { putOut } from '../conversations/put-out.ts';
import { refreshWriting } from '../conversations/refresh-writing.ts';
import { headerOf } from '../conversations/changes-in.ts';
import { stampConversation } from '../conversations/stamp.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';

const announcementsAtOnce = 50;

/**
 * Somebody who is no guardian any more hears nothing more that was said to the child's families: they are taken out of announcements
 * that somebody who teaches the child looks after and no teacher of another child of theirs, and, where they have no other child in
 * the school, out of all of them. Null where nobody is due.
 */
export async function takeOutDenied(
  trx: Transaction<Database>,
  establishmentId: string,
  revision: number,
): Promise<Change[] | null> {
  const due = await trx
    .selectFrom('guardianDenied')
    .select(['guardianId', 'studentId'])
    .where('establishmentId', '=', establishmentId)
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!due) return null;
  const found = await announcementsOf(trx, establishmentId, due);
  const changes: Change[] = [];
  for (const { id, participantCount } of found) {
    changes.push(...(await putOut(trx, id, [due.guardianId], revision)));
    await stampConversation(trx, id, { revision, headerRevision: revision, participantCount: participantCount - 1 });
  }
  const groups = found.map(({ id }) => ({ id, kind: 'announcement' as const }));
  changes.push(...(await refreshWriting(trx, establishmentId, groups, revision)));
  if (groups.length > 0) changes.push(...(await headerOf(trx, ...groups.map(({ id }) => id))));
  if (found.length < announcementsAtOnce) await done(trx, establishmentId, due);
  return changes;
}

type Denied = { guardianId: string; studentId: string };

/** The right is read again: who has it back by now is taken out of nothing. */
async function announcementsOf(
  trx: Transaction<Database>,
  establishmentId: string,
  { guardianId, studentId }: Denied,
): Promise<{ id: string; participantCount: number }[]> {
  const teachers = (children: ReturnType<typeof sql>) => sql`
    select from participant s join class_teacher t on t.establishment_id = s.establishment_id and t.user_id = s.user_id
      join class_student a on a.establishment_id = t.establishment_id and a.class_id = t.class_id
    where s.conversation_id = c.id and s.left_at is null and a.user_id in (${children})`;
  const others = sql`
    select student_id from guardian_of where establishment_id = ${establishmentId} and guardian_id = ${guardianId}`;
  const { rows } = await sql<{ id: string; participantCount: number }>`
    select c.id, c.participant_count from participant p
    join conversation c on c.id = p.conversation_id and c.kind = 'announcement'
    join membership m on m.establishment_id = p.establishment_id and m.user_id = p.user_id and m.role = 'parent'
    where p.establishment_id = ${establishmentId} and p.user_id = ${guardianId} and p.left_at is null
      and not exists (
        select from guardian_of
        where establishment_id = ${establishmentId} and guardian_id = ${guardianId} and student_id = ${studentId}
      )
      and (
        not exists (${others})
        or (exists (${teachers(sql`${studentId}::uuid`)}) and not exists (${teachers(others)}))
      )
    order by c.id limit ${announcementsAtOnce}`.execute(trx);
  return rows;
}

async function done(trx: Transaction<Database>, establishmentId: string, due: Denied): Promise<void> {
  await trx
    .deleteFrom('guardianDenied')
    .where('establishmentId', '=', establishmentId)
    .where('guardianId', '=', due.guardianId)
    .where('studentId', '=', due.studentId)
    .execute();
}
