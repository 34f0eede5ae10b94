import type { Transaction } from 'kysely';
import { isStaff } from '../../shared/may.ts';
import type { Role } from '../../shared/public.ts';
import { keepInAudit } from '../audit/keep.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Caller } from './reachable.ts';

const tables = { teacher: 'classTeacher', student: 'classStudent' } as const;
export type PlaceInClass = { classId: string; className: string; as: keyof typeof tables };
type Kept = { undoes?: string | undefined };

/** What somebody can be in a class; null for who can be nothing there. */
export function placeOf(role: Role): PlaceInClass['as'] | null {
  if (role === 'parent') return null;
  return isStaff(role) ? 'teacher' : 'student';
}

/** Answers how many came into it, each kept in the audit; whoever was in it already is passed over. */
export async function joinClass(
  trx: Transaction<Database>,
  by: Caller,
  userIds: readonly string[],
  place: PlaceInClass,
  { undoes }: Kept = {},
): Promise<number> {
  if (userIds.length === 0) return 0;
  const { establishmentId } = by;
  const joined = await trx
    .insertInto(tables[place.as])
    .values(userIds.map((userId) => ({ establishmentId, classId: place.classId, userId })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('userId')
    .execute();
  const entries = joined.map(({ userId: subjectId }) => ({ subjectId, detail: place, undoes }));
  await keepInAudit(trx, by, 'membership.joinedClass', ...entries);
  return joined.length;
}

/** Answers how many went out of it, each kept in the audit; whoever is not in it is passed over. */
export async function leaveClass(
  trx: Transaction<Database>,
  by: Caller,
  userIds: readonly string[],
  place: PlaceInClass,
  { undoes }: Kept = {},
): Promise<number> {
  const left = await trx
    .deleteFrom(tables[place.as])
    .where('establishmentId', '=', by.establishmentId)
    .where('classId', '=', place.classId)
    .where('userId', '=', anyOf(userIds))
    .returning('userId')
    .execute();
  const entries = left.map(({ userId: subjectId }) => ({ subjectId, detail: place, undoes }));
  await keepInAudit(trx, by, 'membership.leftClass', ...entries);
  return left.length;
}
