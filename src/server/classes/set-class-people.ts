import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { setClassPeopleInput } from '../../shared/class-inputs.ts';
import { isStaff } from '../../shared/may.ts';
import type { Role } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import { accessPeople, type Member } from '../people/access-people.ts';
import { accessClass } from './access.ts';
import { changeClasses } from './change-classes.ts';
import { keepInAudit } from '../audit/keep.ts';

/** Puts people into a class, each by their role as its teacher or its student, and takes others out; who is there already, or not, stays so. */
export function setClassPeople(
  ctx: MemberContext,
  { establishmentId: named, classId, add, remove }: z.infer<typeof setClassPeopleInput>,
): Promise<{ added: number; removed: number }> {
  return changeClasses(ctx, named, async (trx, admin) => {
    const { establishmentId } = admin;
    await accessClass(trx, establishmentId, classId);
    const people = await accessPeople(trx, establishmentId, [...add, ...remove]);
    const removed = await takeOut(trx, classId, remove);
    const wanted = new Set(add);
    const added = await putIn(
      trx,
      { establishmentId, classId },
      people.filter(({ userId }) => wanted.has(userId)),
    );
    await keepInAudit(trx, admin, 'class.peopleSet', {
      subjectId: classId,
      detail: { added: add.length, removed: remove.length, add, remove },
    });
    return { added, removed };
  });
}

async function putIn(
  trx: Transaction<Database>,
  place: { establishmentId: string; classId: string },
  people: readonly Member[],
): Promise<number> {
  if (people.some(({ role }) => role === 'parent')) throw new Refusal('class.noParents');
  const rowsOf = (isOne: (role: Role) => boolean) =>
    people.filter(({ role }) => isOne(role)).map(({ userId }) => ({ ...place, userId }));
  let added = 0;
  for (const [table, rows] of [
    ['classTeacher', rowsOf(isStaff)],
    ['classStudent', rowsOf((role) => role === 'student')],
  ] as const) {
    if (rows.length === 0) continue;
    const insert = trx.insertInto(table).values(rows);
    added += (
      await insert
        .onConflict((conflict) => conflict.doNothing())
        .returning('userId')
        .execute()
    ).length;
  }
  return added;
}

async function takeOut(trx: Transaction<Database>, classId: string, userIds: readonly string[]): Promise<number> {
  let removed = 0;
  for (const table of ['classTeacher', 'classStudent'] as const) {
    const gone = trx.deleteFrom(table).where('classId', '=', classId).where('userId', '=', anyOf(userIds));
    removed += (await gone.returning('userId').execute()).length;
  }
  return removed;
}
