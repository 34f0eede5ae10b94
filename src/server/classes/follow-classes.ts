import { sql, type Transaction } from 'kysely';
import type { Parts } from '../conversations/refresh-due.ts';
import { anyOf } from '../db/any-of.ts';
import { enterSchool } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { takeOutDenied } from '../guardianships/take-out-denied.ts';
import type { Change } from '../live/log/change.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { endOverdue } from './end-substitution.ts';
import { followClass } from './follow-class.ts';

/**
 * One step of what is due in a school's classes: a substitute whose time is over, somebody who is no guardian any more, a class whose
 * conversations have to be made like it. Everything is read again in the transaction that changes it, so that a kill loses and doubles
 * nothing.
 */
export async function followClasses(parts: Parts, establishmentId: string): Promise<void> {
  if (await passOver(parts, establishmentId)) return;
  await commitChange(parts, establishmentId, async (trx, revision): Promise<{ result: void; changes: Change[] }> => {
    if (await endOverdue(trx, establishmentId)) return { result: undefined, changes: [] };
    const changes = await takeOutDenied(trx, establishmentId, revision);
    return { result: undefined, changes: changes ?? (await followOne(trx, establishmentId, revision)) };
  });
}

/**
 * Most classes have no conversation, as while a school is set up: those need no revision. Locked first and looked at then: what a
 * transaction that has just let go of them wished for is seen. True where there were any.
 */
function passOver({ live }: Parts, establishmentId: string): Promise<boolean> {
  return live.transaction().execute(async (trx) => {
    await enterSchool(trx, establishmentId);
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

async function followOne(trx: Transaction<Database>, establishmentId: string, revision: number): Promise<Change[]> {
  const due = await dueIn(trx, establishmentId).limit(1).executeTakeFirst();
  if (!due) return [];
  const { changes, isLast } = await followClass(trx, establishmentId, due.classId, revision);
  if (isLast)
    await trx
      .deleteFrom('classDue')
      .where('establishmentId', '=', establishmentId)
      .where('classId', '=', due.classId)
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
