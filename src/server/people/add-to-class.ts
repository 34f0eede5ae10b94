import type * as z from 'zod/mini';
import type { Batch } from '../../shared/people.ts';
import type { addToClassManyInput } from '../../shared/people-inputs.ts';
import { accessClass } from '../classes/access.ts';
import type { MemberContext } from '../context.ts';
import { accessPeople } from './access-people.ts';
import { changeAsAdmin } from './change-as-admin.ts';
import { joinClass, placeOf } from './class-places.ts';

/** Staff as its teachers, students as its students; all of them, or nobody where there is somebody who can be neither. */
export function addToClassMany(
  ctx: MemberContext,
  { userIds, classId, ...input }: z.infer<typeof addToClassManyInput>,
): Promise<Batch> {
  return changeAsAdmin(ctx, input.establishmentId, async (trx, admin) => {
    const people = await accessPeople(trx, admin.establishmentId, userIds);
    const { name: className } = await accessClass(trx, admin.establishmentId, classId);
    const cannot = people
      .filter(({ role }) => placeOf(role) === null)
      .map(({ userId, name }) => ({ userId, name, reason: 'class.notForRole' as const }));
    if (cannot.length > 0) return { result: { changed: 0, cannot }, changes: [] };
    let changed = 0;
    for (const as of ['teacher', 'student'] as const) {
      const those = people.filter(({ role }) => placeOf(role) === as).map(({ userId }) => userId);
      changed += await joinClass(trx, admin, those, { classId, className, as });
    }
    return { result: { changed, cannot: [] }, changes: [] };
  });
}
