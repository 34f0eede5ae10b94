import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import type { ContactRules } from '../../shared/contact-rules.ts';
import { roles, type ContactRule, type Relation, type Role } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';

export type Caller = { establishmentId: string; userId: string; role: Role };

type People = ExpressionBuilder<Database, 'membership'>;

/**
 * The unsuspended people of an establishment to whom the caller may start writing: its contact rules, asked of the database. With
 * `informing`, where only staff write, also the families who may read alone.
 */
export function reachable(
  db: Kysely<Database>,
  caller: Caller,
  rules: ContactRules,
  { informing = false }: { informing?: boolean } = {},
) {
  return db
    .selectFrom('membership')
    .where('membership.establishmentId', '=', caller.establishmentId)
    .where('membership.suspendedAt', 'is', null)
    .where('membership.userId', '<>', caller.userId)
    .where((eb) =>
      eb.or([
        related(caller, 'guardian'),
        ...(informing && rules[caller.role].parent === 'childTaught' ? [informable(eb, caller)] : []),
        ...roles.map((role) => eb.and([eb('membership.role', '=', role), obeys(eb, caller, rules[caller.role][role])])),
      ]),
    );
}

function obeys(eb: People, caller: Caller, rule: ContactRule) {
  if (rule === 'always') return eb.lit(true);
  return rule === 'never' ? eb.lit(false) : related(caller, rule);
}

function informable(eb: People, { establishmentId, userId }: Caller) {
  const families = informed(sql`${establishmentId}::uuid`, sql`${userId}::uuid`);
  return eb.and([eb('membership.role', '=', 'parent'), sql<boolean>`membership.user_id in (${families})`]);
}

/** Those whom the caller teaches, is taught by or answers for, and the other way round. */
export function areRelated(caller: Caller) {
  const ways = (Object.keys(relatives) as Relation[]).map((relation) => related(caller, relation));
  return sql<boolean>`(${sql.join(ways, sql` or `)})`;
}

/** Whoever is related to the caller is looked up once, not once for each person who is asked about. */
function related({ establishmentId, userId }: Caller, relation: Relation) {
  const others = relatives[relation](sql`${establishmentId}::uuid`, sql`${userId}::uuid`);
  return sql<boolean>`membership.user_id in (${others})`;
}

type Sql = ReturnType<typeof sql<string>>;

/** Who of an establishment is so related to whom, told from one side, some more than once; a guardian who only reads is not. */
export const pairs = {
  guardian: (school: Sql) => sql`
    select g.guardian_id as one, g.student_id as other from guardian_of g
    where g.establishment_id = ${school} and g.writes`,
  taught: (school: Sql) => sql`
    select t.user_id as one, s.user_id as other from class_teacher t
    join class_student s on s.establishment_id = t.establishment_id and s.class_id = t.class_id
    where t.establishment_id = ${school}`,
  childTaught: (school: Sql) => sql`
    select t.user_id as one, g.guardian_id as other from class_teacher t
    join class_student s on s.establishment_id = t.establishment_id and s.class_id = t.class_id
    join guardian_of g on g.establishment_id = s.establishment_id and g.student_id = s.user_id and g.writes
    where t.establishment_id = ${school}`,
};

/** Everyone to whom a person is so related. Relations hold in both directions. */
const relativesBy = (relation: Relation) => (school: Sql, one: Sql) => sql`
  select known.other from (${pairs[relation](school)}) known where known.one = ${one}
  union all select known.one from (${pairs[relation](school)}) known where known.other = ${one}`;

const relatives = {
  guardian: relativesBy('guardian'),
  taught: relativesBy('taught'),
  childTaught: relativesBy('childTaught'),
};

/** The guardians of a teacher's students, also those who only read: told things, and never written with. */
const informed = (school: Sql, one: Sql) => sql`
  select g.guardian_id from class_teacher t
  join class_student s on s.establishment_id = t.establishment_id and s.class_id = t.class_id
  join guardian_of g on g.establishment_id = s.establishment_id and g.student_id = s.user_id
  where t.establishment_id = ${school} and t.user_id = ${one}`;

const isRelated = (relation: keyof typeof relatives) => (school: Sql, one: Sql, other: Sql) => sql`
  select from (${relatives[relation](school, one)}) related where related.other = ${other}`;

/** Whether two people are related: one row, or none. */
export const relations = {
  guardian: isRelated('guardian'),
  taught: isRelated('taught'),
  childTaught: isRelated('childTaught'),
};
