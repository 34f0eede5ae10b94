import type * as z from 'zod/mini';
import type { setClassPeopleInput } from '../../shared/class-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { accessPeople } from '../people/access-people.ts';
import { joinClass, leaveClass, placeOf } from '../people/class-places.ts';
import { accessClass } from './access.ts';
import { changeClasses } from './change-classes.ts';

/**
 * Puts people into a class, each by their role as its teacher or its student, and takes others out; who is there already, or not, stays
 * so. The audit keeps it of each of them, who can be put back by it.
 */
export function setClassPeople(
  ctx: MemberContext,
  { establishmentId: named, classId, add, remove }: z.infer<typeof setClassPeopleInput>,
): Promise<{ added: number; removed: number }> {
  return changeClasses(ctx, named, async (trx, admin) => {
    const { name: className } = await accessClass(trx, admin.establishmentId, classId);
    const people = await accessPeople(trx, admin.establishmentId, [...new Set([...add, ...remove])]);
    const wanted = people.filter(({ userId }) => add.includes(userId));
    if (wanted.some(({ role }) => placeOf(role) === null)) throw new Refusal('class.noParents');
    let [added, removed] = [0, 0];
    for (const as of ['teacher', 'student'] as const) {
      const place = { classId, className, as };
      const those = wanted.filter(({ role }) => placeOf(role) === as).map(({ userId }) => userId);
      removed += await leaveClass(trx, admin, remove, place);
      added += await joinClass(trx, admin, those, place);
    }
    return { added, removed };
  });
}
