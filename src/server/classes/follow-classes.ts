import { sql, type Transaction } from 'kysely';
import type { Parts } from '../conversations/refresh-due.ts';
import { anyOf } from '../db/any-of.ts';
import { inSchool } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { takeOutDenied } from '../guardianships/take-out-denied.ts';
import type { Change } from '../live/log/change.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { endOverdue } from './end-substitution.ts';
import { followClass } from './follow-class.ts';

/**
 * One step of what is due in a school's classes: a substitute whose time is over, somebody who is no guardian any more, classes whose
 * conversations have to be made like them. Everything is read again in the transaction that changes it, so that a kill loses and doubles
 * nothing.
 */
export async function followClasses(parts: Parts, establishmentId: string): Promise<void> {
  if (await passOver(parts, establishmentId)) return;
  await commitChange(parts, establishmentId, async (trx, revision): Promise<{ result: void; changes: Change[] }> => {
    if (await endOverdue(trx, establishmentId)) return { result: undefined, changes: [] };
    const changes = await takeOutDenied(trx, establishmentId, revision);
    return { result: undefined, changes: changes ?? (await followSome(trx, establishmentId, revision)) };
  });
}

/**
 * Most classes have no conversation, as while a school is set up: those need no revision. Locked first and looked at then: what a
 * transaction that has just let go of them wished for is seen. True where there were any.
 */
function passOver({ live }: Parts, establishmentId: string): Promise<boolean> {
  return inSchool(live, establishmentId, async (trx) => {
    const due = await dueIn(trx, establishmentId).execute();
    const { rows } = await sql`
      delete from class_due d where d.establishment_id = ${establishmentId} and d.class_id = ${anyOf(due.map(({ classId }) => classId))}
        and not exists (select from class_conversation w where w.establishment_id = d.establishment_id and w.class_id = d.class_id)
        and not exists (
          select from conversation c where c.establishment_id = d.establishment_id and c.class_id = d.class_id and c.closed_at is null
        )
      returning class_id`.execute(trx);
    return rows.length > 0;
  });
}

/** The school waits for a step, and goes on writing between two of them. */
const classesAtOnce = 4;
const changesAtOnce = 200;

/**
 * Some classes, one conversation of each: what is told of a conversation under one revision is told once, so that what is left of it waits
 * for the next step.
 */
async function followSome(trx: Transaction<Database>, establishmentId: string, revision: number): Promise<Change[]> {
  const changes: Change[] = [];
  const done: string[] = [];
  for (const { classId } of await dueIn(trx, establishmentId).orderBy('classId').limit(classesAtOnce).execute()) {
    const step = await followClass(trx, establishmentId, classId, revision);
    changes.push(...step.changes);
    if (step.isLast) done.push(classId);
    if (changes.length >= changesAtOnce) break;
  }
  const isDone = anyOf(done);
  await trx
    .deleteFrom('classDue')
    .where('establishmentId', '=', establishmentId)
    .where('classId', '=', isDone)
    .execute();
  return changes;
}

/** A class whose row is still locked by the transaction that changes it is left to the next look. */
function dueIn(trx: Transaction<Database>, establishmentId: string) {
  return trx
    .selectFrom('classDue')
    .select('classId')
    .where('establishmentId', '=', establishmentId)
    .forUpdate()
    .skipLocked();
}
