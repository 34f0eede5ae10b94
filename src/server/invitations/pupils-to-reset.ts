import type { Transaction } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Caller } from '../people/reachable.ts';

/** Of these people those for whom a teacher may make cards, where the school lets teachers: the pupils of their own classes without an e-mail. */
export async function pupilsToReset(
  trx: Transaction<Database>,
  { establishmentId, userId }: Caller,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const taught = await trx
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .select('membership.userId')
    .where('membership.establishmentId', '=', establishmentId)
    .where('membership.userId', '=', anyOf([...new Set(userIds)]))
    .where('membership.role', '=', 'student')
    .where('user.email', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('classStudent')
          .innerJoin('classTeacher', (join) =>
            join
              .onRef('classTeacher.establishmentId', '=', 'classStudent.establishmentId')
              .onRef('classTeacher.classId', '=', 'classStudent.classId'),
          )
          .select('classStudent.userId')
          .whereRef('classStudent.establishmentId', '=', 'membership.establishmentId')
          .whereRef('classStudent.userId', '=', 'membership.userId')
          .where('classTeacher.userId', '=', userId),
      ),
    )
    .execute();
  return new Set(taught.map((row) => row.userId));
}
