import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import type { ContactRules } from '../../shared/may.ts';
import { roles, type ContactRule, type Relation, type Role } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';

export type Caller = { establishmentId: string; userId: string; role: Role };

type People = ExpressionBuilder<Database, 'membership' | 'user'>;

/** The unsuspended people of an establishment to whom the caller may start writing: its contact rules, asked of the database. */
export function reachable(db: Kysely<Database>, caller: Caller, rules: ContactRules) {
  return db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .where('membership.establishmentId', '=', caller.establishmentId)
    .where('membership.suspendedAt', 'is', null)
    .where('membership.userId', '<>', caller.userId)
    .where((eb) =>
      eb.or([
        related(caller, 'guardian'),
        ...roles.map((role) => eb.and([eb('membership.role', '=', role), obeys(eb, caller, rules[caller.role][role])])),
      ]),
    );
}

function obeys(eb: People, caller: Caller, rule: ContactRule) {
  if (rule === 'always') return eb.lit(true);
  return rule === 'never' ? eb.lit(false) : related(caller, rule);
}

/** Relations hold in both directions; each is one query over two people of one establishment. */
function related({ establishmentId, userId }: Caller, relation: Relation) {
  const other = sql.ref<string>('membership.user_id');
  return sql<boolean>`exists (${relations[relation](sql`${establishmentId}::uuid`, sql`${userId}::uuid`, other)})`;
}

type Sql = ReturnType<typeof sql<string>>;

export const relations = {
  guardian: (school: Sql, one: Sql, other: Sql) => sql`
    select from guardianship g where g.establishment_id = ${school}
      and ((g.guardian_id = ${one} and g.student_id = ${other}) or (g.guardian_id = ${other} and g.student_id = ${one}))`,
  taught: (school: Sql, one: Sql, other: Sql) => sql`
    select from class_teacher t join class_student s on s.establishment_id = t.establishment_id and s.class_id = t.class_id
    where t.establishment_id = ${school}
      and ((t.user_id = ${one} and s.user_id = ${other}) or (t.user_id = ${other} and s.user_id = ${one}))`,
  childTaught: (school: Sql, one: Sql, other: Sql) => sql`
    select from class_teacher t join class_student s on s.establishment_id = t.establishment_id and s.class_id = t.class_id
    join guardianship g on g.establishment_id = t.establishment_id and g.student_id = s.user_id
    where t.establishment_id = ${school}
      and ((t.user_id = ${one} and g.guardian_id = ${other}) or (t.user_id = ${other} and g.guardian_id = ${one}))`,
};
