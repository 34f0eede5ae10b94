import { basisOf } from '../../src/server/roster/planning/state.ts';
import { newPerson, type School } from '../support/school.ts';

export function stateOf({ db, id }: School): Promise<string> {
  return basisOf(db, id);
}

/** The people of a school without those of the cast, by their id in the register, then by name. */
export async function imported({ db, id, people }: School) {
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('user as u', 'u.id', 'm.userId')
    .select([
      'm.userId',
      'm.name',
      'm.role',
      'm.externalId',
      'm.username',
      'm.birthDate',
      'm.suspendedBecause',
      'u.email',
    ])
    .where('m.establishmentId', '=', id)
    .execute();
  const cast = new Set<string>(Object.values(people));
  const key = ({ externalId, name }: (typeof rows)[number]) => `${externalId ?? ''} ${name}`;
  return rows.filter(({ userId }) => !cast.has(userId)).toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** Who attends and teaches what, and who answers for whom, by their names. */
export async function relations({ db, id }: School) {
  const named = async (table: 'classTeacher' | 'classStudent') =>
    (
      await db
        .selectFrom(table)
        .innerJoin('schoolClass', 'schoolClass.id', `${table}.classId`)
        .innerJoin('membership', (join) =>
          join.onRef('membership.userId', '=', `${table}.userId`).on('membership.establishmentId', '=', id),
        )
        .select(['membership.name', 'schoolClass.name as className'])
        .where('schoolClass.establishmentId', '=', id)
        .execute()
    )
      .map(({ name, className }) => `${name}: ${className}`)
      .toSorted();
  const guardians = await db
    .selectFrom('guardianship as g')
    .innerJoin('membership as a', (join) =>
      join.onRef('a.userId', '=', 'g.guardianId').on('a.establishmentId', '=', id),
    )
    .innerJoin('membership as c', (join) => join.onRef('c.userId', '=', 'g.studentId').on('c.establishmentId', '=', id))
    .select(['a.name as guardian', 'c.name as child', 'c.externalId'])
    .where('g.establishmentId', '=', id)
    .execute();
  return {
    teachers: await named('classTeacher'),
    students: await named('classStudent'),
    guardians: guardians
      .map(({ guardian, child, externalId }) => `${guardian}: ${child}${externalId ? ` ${externalId}` : ''}`)
      .toSorted(),
  };
}

/** Somebody who answers for whoever is alone with a pupil. */
export async function answered({ db, id }: School): Promise<void> {
  const userId = await newPerson(db, id, 'answering', 'admin');
  await db.updateTable('membership').set({ answersForStudents: true }).where('userId', '=', userId).execute();
}

/** A school of nobody but the cast's admin, as one that begins. */
export async function emptied(s: School): Promise<School> {
  for (const table of ['guardianship', 'classStudent', 'classTeacher', 'schoolClass'] as const)
    await s.db.deleteFrom(table).where('establishmentId', '=', s.id).execute();
  await s.db
    .deleteFrom('membership')
    .where('establishmentId', '=', s.id)
    .where('userId', '<>', s.people.admin)
    .execute();
  return s;
}
