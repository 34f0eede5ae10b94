import { sql, type Kysely } from 'kysely';
import type { Role } from '../../../shared/public.ts';
import type { Database } from '../../db/schema.ts';

/** Somebody whom the school has. `isUnclaimed`: nobody has ever signed in to the account, and no other school has it. */
export type Known = {
  userId: string;
  name: string;
  role: Role;
  externalId: string | null;
  username: string | null;
  birthDate: string | null;
  email: string | null;
  suspended: 'left' | 'decided' | null;
  isUnclaimed: boolean;
  /** Of a teacher those they teach, of a student those they attend. */
  classIds: Set<string>;
  childIds: Set<string>;
};

export type KnownClass = { id: string; name: string; externalId: string | null };
export type State = { schoolName: string; people: Known[]; classes: KnownClass[]; basis: string };

/** The school as it is now, with what says later whether it is still so. For whoever reads across schools. */
export async function readState(db: Kysely<Database>, establishmentId: string): Promise<State> {
  const { name: schoolName } = await db
    .selectFrom('establishment')
    .select('name')
    .where('id', '=', establishmentId)
    .executeTakeFirstOrThrow();
  const people = await readPeople(db, establishmentId);
  const byId = new Map(people.map((person) => [person.userId, person]));
  for (const table of ['classTeacher', 'classStudent'] as const)
    for (const { classId, userId } of await db
      .selectFrom(table)
      .select(['classId', 'userId'])
      .where('establishmentId', '=', establishmentId)
      .execute())
      byId.get(userId)!.classIds.add(classId);
  for (const { guardianId, studentId } of await db
    .selectFrom('guardianship')
    .select(['guardianId', 'studentId'])
    .where('establishmentId', '=', establishmentId)
    .execute())
    byId.get(guardianId)!.childIds.add(studentId);
  const classes = await db
    .selectFrom('schoolClass')
    .select(['id', 'name', 'externalId'])
    .where('establishmentId', '=', establishmentId)
    .execute();
  return { schoolName, people, classes, basis: await basisOf(db, establishmentId) };
}

async function readPeople(db: Kysely<Database>, establishmentId: string): Promise<Known[]> {
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('user as u', 'u.id', 'm.userId')
    .select(['m.userId', 'm.name', 'm.role', 'm.externalId', 'm.username', 'm.birthDate', 'u.email'])
    .select(['m.suspendedAt', 'm.suspendedBecause', 'u.lastSeenAt'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('membership as other')
          .select('other.userId')
          .whereRef('other.userId', '=', 'm.userId')
          .where('other.establishmentId', '<>', establishmentId),
      ).as('isElsewhere'),
    )
    .where('m.establishmentId', '=', establishmentId)
    .orderBy('m.userId')
    .execute();
  return rows.map(({ suspendedAt, suspendedBecause, lastSeenAt, isElsewhere, ...row }) => ({
    ...row,
    suspended: suspendedAt && (suspendedBecause ?? 'decided'),
    isUnclaimed: lastSeenAt === null && !isElsewhere,
    classIds: new Set<string>(),
    childIds: new Set<string>(),
  }));
}

/** One word for all that a plan goes by; another where any of it has changed. */
export async function basisOf(db: Kysely<Database>, establishmentId: string): Promise<string> {
  const { rows } = await sql<{ basis: string }>`
    select md5(concat_ws('|',
      (select md5(string_agg(row(m.user_id, m.name, m.role, m.external_id, m.username, m.birth_date, u.email, m.suspended_at is null,
        m.suspended_because)::text, ' ' order by m.user_id)) from membership m join "user" u on u.id = m.user_id where m.establishment_id = ${establishmentId}),
      (select md5(string_agg(row(id, name, external_id)::text, ' ' order by id)) from school_class where establishment_id = ${establishmentId}),
      (select md5(string_agg(row(class_id, user_id)::text, ' ' order by class_id, user_id)) from class_teacher where establishment_id = ${establishmentId}),
      (select md5(string_agg(row(class_id, user_id)::text, ' ' order by class_id, user_id)) from class_student where establishment_id = ${establishmentId}),
      (select md5(string_agg(row(guardian_id, student_id)::text, ' ' order by guardian_id, student_id)) from guardianship where establishment_id = ${establishmentId})
    )) as basis`.execute(db);
  return rows[0]!.basis;
}
