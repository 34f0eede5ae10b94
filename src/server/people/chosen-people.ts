import { sql, type Kysely } from 'kysely';
import type * as z from 'zod/mini';
import { fold } from '../../shared/fold.ts';
import type { peopleFilters, peopleInput } from '../../shared/people-inputs.ts';
import { emailOf } from '../../shared/text.ts';
import type { Database } from '../db/schema.ts';
import { namedLike, namedSo, type Asked } from './named.ts';

export type Choice = Pick<z.infer<typeof peopleInput>, 'query' | 'role' | 'classId' | 'filter'>;

type People = ReturnType<typeof peopleOf>;
/** The people whom a search means, as rows of their ids. */
type Found = ReturnType<typeof namedSo>;

/**
 * The people of a school whom an admin has chosen. To be asked as what reads across schools, with the school named here and its admin
 * asked before: behind the border PostgreSQL uses no index of names (see search-contacts.ts), and asks of each account who may see it.
 */
export function chosenPeople(db: Kysely<Database>, establishmentId: string, choice: Choice, found: Found | null) {
  const { role, classId, filter = [] } = choice;
  let people = peopleOf(db, establishmentId);
  if (role !== undefined) people = people.where('membership.role', '=', role);
  if (found !== null) people = people.where(sql<boolean>`membership.user_id in (${found})`);
  if (classId !== undefined) people = people.where(isIn(establishmentId, classId));
  for (const one of filter) people = filters[one](people);
  return people;
}

/** Where nothing is asked of their accounts PostgreSQL leaves those out; else it looks up a few, and reads all of them for a large school. */
function peopleOf(db: Kysely<Database>, establishmentId: string) {
  return db
    .selectFrom('membership')
    .leftJoin('user as account', 'account.id', 'membership.userId')
    .where('membership.establishmentId', '=', establishmentId);
}

const filters: Record<(typeof peopleFilters)[number], (people: People) => People> = {
  neverSignedIn: (people) => people.where('account.firstSignedInAt', 'is', null),
  suspended: (people) => people.where('membership.suspendedAt', 'is not', null),
  withoutEmail: (people) => people.where('account.email', 'is', null),
  withoutGuardian: (people) =>
    people.where('membership.role', '=', 'student').where(
      sql<boolean>`not exists (select from guardian_of g
        where g.establishment_id = membership.establishment_id and g.student_id = membership.user_id)`,
    ),
};

function isIn(establishmentId: string, classId: string) {
  return sql<boolean>`membership.user_id in (
    select user_id from class_student where establishment_id = ${establishmentId} and class_id = ${classId}
    union all select user_id from class_teacher where establishment_id = ${establishmentId} and class_id = ${classId})`;
}

/** By name or the beginning of an e-mail, as contacts are searched; by that of a user name or of what the school's register calls them. */
export function soughtBy(establishmentId: string, query: string): { exactly: Found; nearly: Found | null } {
  const asked: Asked = { text: query, folded: fold(query), email: emailOf(query).toLowerCase() };
  const beginning = `${emailOf(query)
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
  const exactly = sql<{ userId: string }>`${namedSo(establishmentId, asked)}
    union all select user_id from membership where establishment_id = ${establishmentId} and username like ${beginning}
    union all select user_id from membership where establishment_id = ${establishmentId} and lower(external_id) like ${beginning}`;
  return { exactly, nearly: asked.folded === '' ? null : namedLike(establishmentId, asked) };
}
