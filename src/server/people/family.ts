import { sql, type Kysely } from 'kysely';
import { contactRules } from '../../shared/contact-rules.ts';
import type { Family, OwnChild, TaughtClass } from '../../shared/families.ts';
import type { MemberContext } from '../context.ts';
import { anyOf } from '../db/any-of.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessMemberships } from '../establishments/access.ts';
import { reachable, type Caller } from './reachable.ts';
import { ties } from './ties.ts';

/** The caller's children, and a student themselves, with who teaches them, and the classes that they teach with who attends them and who answers for those. */
export function family(ctx: MemberContext): Promise<Family> {
  return inSchools(ctx, async (trx) => {
    const callers = await accessMemberships({ ...ctx, db: trx });
    const children = await Promise.all(callers.map((caller) => ownChildren(trx, caller)));
    const classes = await Promise.all(callers.map((caller) => taughtClasses(trx, caller)));
    return { children: children.flat(), classes: classes.flat() };
  });
}

async function ownChildren(db: Kysely<Database>, { establishmentId, userId }: Caller): Promise<OwnChild[]> {
  const { rows } = await sql<OwnChild>`
    select tie.establishment_id, child.user_id, child.name,
      coalesce(jsonb_agg(jsonb_build_object('name', class.name, 'teachers', taught.teachers) order by class.name)
        filter (where class.id is not null), '[]') as classes
    from (select * from ${ties} t union all select m.establishment_id, m.user_id, m.user_id from membership m where m.role = 'student') tie
    join membership child on child.establishment_id = tie.establishment_id and child.user_id = tie.student_id
      and child.suspended_at is null
    left join class_student attends
      on attends.establishment_id = tie.establishment_id and attends.user_id = tie.student_id
    left join school_class class on class.id = attends.class_id
    left join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('userId', m.user_id, 'name', m.name, 'photo', m.photo) order by m.name, m.user_id), '[]') as teachers
      from class_teacher t join membership m on m.establishment_id = t.establishment_id and m.user_id = t.user_id
      where t.class_id = class.id and t.establishment_id = tie.establishment_id and m.suspended_at is null
    ) taught on true
    where tie.establishment_id = ${establishmentId} and tie.guardian_id = ${userId}
    group by 1, 2, 3 order by child.name, 2`.execute(db);
  return rows;
}

async function taughtClasses(db: Kysely<Database>, caller: Caller): Promise<TaughtClass[]> {
  const classes = await readTaught(db, caller);
  const guardians = classes.flatMap(({ students }) => students.flatMap((student) => student.guardians));
  // By the outer bound: what the school narrows of it is told with who one is, and may change meanwhile.
  const writing = await reachable(db, caller, contactRules)
    .select('membership.userId')
    .where('membership.userId', '=', anyOf(guardians.map(({ userId }) => userId)))
    .execute();
  const writes = new Set(writing.map(({ userId }) => userId));
  for (const guardian of guardians) guardian.writes = writes.has(guardian.userId);
  return classes;
}

async function readTaught(db: Kysely<Database>, { establishmentId, userId }: Caller): Promise<TaughtClass[]> {
  const { rows } = await sql<TaughtClass>`
    select class.establishment_id, class.id as class_id, class.name, coalesce(attended.students, '[]') as students
    from class_teacher t join school_class class on class.id = t.class_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('userId', m.user_id, 'name', m.name, 'byName', u.email is null,
        'guardians', coalesce(answer.guardians, '[]')) order by m.name, m.user_id) as students
      from class_student s
      join membership m on m.establishment_id = s.establishment_id and m.user_id = s.user_id and m.suspended_at is null
      join "user" u on u.id = m.user_id
      left join lateral (
        select jsonb_agg(jsonb_build_object('userId', g.user_id, 'name', g.name) order by g.name, g.user_id) as guardians
        from ${ties} tie join membership g on g.establishment_id = tie.establishment_id and g.user_id = tie.guardian_id
        where tie.establishment_id = s.establishment_id and tie.student_id = s.user_id and g.suspended_at is null
      ) answer on true
      where s.class_id = class.id and s.establishment_id = class.establishment_id
    ) attended on true
    where t.establishment_id = ${establishmentId} and t.user_id = ${userId}
    order by class.name, 2`.execute(db);
  return rows;
}
