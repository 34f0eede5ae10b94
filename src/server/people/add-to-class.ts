import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import { isStaff } from '../../shared/may.ts';
import type { Batch } from '../../shared/people.ts';
import type { addToClassManyInput } from '../../shared/people-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { accessPeople, type Member } from './access-people.ts';
import { changeAsAdmin } from './change-as-admin.ts';
import type { Caller } from './reachable.ts';

const tables = { teacher: 'classTeacher', student: 'classStudent' } as const;
export type PlaceInClass = { classId: string; className: string; as: keyof typeof tables };

/** Staff as its teachers, students as its students; all of them, or nobody where there is somebody who can be neither. */
export function addToClassMany(
  ctx: MemberContext,
  { userIds, classId, ...input }: z.infer<typeof addToClassManyInput>,
): Promise<Batch> {
  return changeAsAdmin(ctx, input.establishmentId, async (trx, admin) => {
    const people = await accessPeople(trx, admin.establishmentId, userIds);
    const { name: className } = await accessClass(trx, admin.establishmentId, classId);
    const cannot = people
      .filter((person) => placeOf(person) === null)
      .map(({ userId, name }) => ({ userId, name, reason: 'class.notForRole' as const }));
    if (cannot.length > 0) return { result: { changed: 0, cannot }, changes: [] };
    let changed = 0;
    for (const person of people)
      if (await joinClass(trx, admin, person.userId, { classId, className, as: placeOf(person)! })) changed += 1;
    return { result: { changed, cannot: [] }, changes: [] };
  });
}

/** What somebody can be in a class; null for who can be nothing there. */
function placeOf({ role }: Member): PlaceInClass['as'] | null {
  if (role === 'parent') return null;
  return isStaff(role) ? 'teacher' : 'student';
}

async function accessClass(trx: Transaction<Database>, establishmentId: string, classId: string) {
  const found = await trx
    .selectFrom('schoolClass')
    .select('name')
    .where('establishmentId', '=', establishmentId)
    .where('id', '=', classId)
    .executeTakeFirst();
  if (!found) throw new Refusal('class.unknown');
  return found;
}

type Kept = { undoes?: string | undefined };

/** False where they were in it already. */
export async function joinClass(
  trx: Transaction<Database>,
  by: Caller,
  userId: string,
  place: PlaceInClass,
  { undoes }: Kept = {},
): Promise<boolean> {
  const { establishmentId } = by;
  const { classId, as } = place;
  const { numInsertedOrUpdatedRows: joined } = await trx
    .insertInto(tables[as])
    .values({ establishmentId, classId, userId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (!joined) return false;
  await keepInAudit(trx, by, 'membership.joinedClass', { subjectId: userId, detail: place, undoes });
  return true;
}

/** False where they are not in it. */
export async function leaveClass(
  trx: Transaction<Database>,
  by: Caller,
  userId: string,
  place: PlaceInClass,
  { undoes }: Kept = {},
): Promise<boolean> {
  const { numDeletedRows: left } = await trx
    .deleteFrom(tables[place.as])
    .where('establishmentId', '=', by.establishmentId)
    .where('classId', '=', place.classId)
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
  if (left === 0n) return false;
  await keepInAudit(trx, by, 'membership.leftClass', { subjectId: userId, detail: place, undoes });
  return true;
}
