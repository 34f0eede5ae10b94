import type { Kysely } from 'kysely';
import type { Named } from '../../shared/people.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';

type Family = { guardians: Named[]; children: Named[] };

/** The guardians and the children of each of these people, in the order of their names. */
export async function familyOf(db: Kysely<Database>, establishmentId: string, userIds: readonly string[]) {
  const families = new Map<string, Family>();
  const of = (userId: string) => families.get(userId) ?? { guardians: [], children: [] };
  const add = (userId: string, as: keyof Family, one: Named) => {
    const family = of(userId);
    family[as].push(one);
    families.set(userId, family);
  };
  for (const { of: student, ...one } of await relatives(db, establishmentId, userIds, 'studentId', 'guardianId'))
    add(student, 'guardians', one);
  for (const { of: guardian, ...one } of await relatives(db, establishmentId, userIds, 'guardianId', 'studentId'))
    add(guardian, 'children', one);
  return { of };
}

type End = 'studentId' | 'guardianId';

function relatives(db: Kysely<Database>, establishmentId: string, userIds: readonly string[], from: End, to: End) {
  return db
    .selectFrom('guardianOf')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.establishmentId', '=', 'guardianOf.establishmentId')
        .onRef('membership.userId', '=', `guardianOf.${to}`),
    )
    .select([`guardianOf.${from} as of`, 'membership.userId', 'membership.name', 'membership.role'])
    .where('guardianOf.establishmentId', '=', establishmentId)
    .where(`guardianOf.${from}`, '=', anyOf(userIds))
    .orderBy('membership.nameFolded')
    .execute();
}
