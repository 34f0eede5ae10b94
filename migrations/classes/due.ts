import { border } from '../school/borders.ts';
import { triggers } from '../school/rights.ts';

/**
 * Which classes have to be looked at, for the conversations that follow them: whatever changes who is in a class or answers for who is,
 * a verb, an import or an operator's SQL, leaves it here in the same transaction. `src/server/classes/follow-class.ts` takes it.
 */
export const classesDue = [
  dueOnce('taught_differently', 'select establishment_id, user_id from changed'),
  dueOnce('guards_differently', 'select establishment_id, guardian_id from changed'),
  // No key to the class: one that is no more has conversations to close.
  `create table class_due (
    establishment_id uuid not null references establishment (id) on delete cascade,
    class_id uuid not null,
    primary key (establishment_id, class_id)
  )`,
  `grant select, insert, update, delete on class_due, guardian_denied to preau_app`,
  ...border('class_due', { jobs: true }),
  ...border('guardian_denied', { jobs: true }),
  due('class_peopled_differently', 'select establishment_id, class_id from changed'),
  ...triggers('class_teacher', 'class_peopled_differently'),
  ...triggers('class_student', 'class_peopled_differently'),
  ...triggers('class_conversation', 'class_peopled_differently'),
  due('class_is_another', 'select establishment_id, id from changed'),
  ...triggers('school_class', 'class_is_another'),
  due(
    'class_guarded_differently',
    `select s.establishment_id, s.class_id from changed c
      join class_student s on s.establishment_id = c.establishment_id and s.user_id = c.student_id`,
  ),
  ...triggers('guardianship', 'class_guarded_differently'),
  due(
    'class_of_other_roles',
    `with people as (
      select n.establishment_id, n.user_id from changed n
      join before o on o.establishment_id = n.establishment_id and o.user_id = n.user_id and o.role <> n.role
    )
    select t.establishment_id, t.class_id from class_teacher t join people using (establishment_id, user_id)
    union all select s.establishment_id, s.class_id from class_student s join people using (establishment_id, user_id)
    union all select s.establishment_id, s.class_id from people
      join guardianship g on g.establishment_id = people.establishment_id and g.guardian_id = people.user_id
      join class_student s on s.establishment_id = g.establishment_id and s.user_id = g.student_id`,
  ),
  `create trigger class_of_other_roles after update on membership
    referencing old table as before new table as changed for each statement execute function class_of_other_roles()`,
  `create function deny_guardian() returns trigger language plpgsql as $$
  begin
    insert into guardian_denied (establishment_id, guardian_id, student_id)
    select establishment_id, guardian_id, student_id from changed where access = 'none' order by 1, 2, 3
    on conflict (establishment_id, guardian_id, student_id) do update set student_id = excluded.student_id;
    return null;
  end $$`,
  `create trigger deny_new_guardian after insert on guardianship
    referencing new table as changed for each statement execute function deny_guardian()`,
  `create trigger deny_guardian after update on guardianship
    referencing new table as changed for each statement execute function deny_guardian()`,
];

/**
 * Who teaches two of the classes that one statement changes, or has two of its children, is due once: told twice, PostgreSQL refuses
 * the whole statement.
 */
function dueOnce(name: string, people: string): string {
  return `create or replace function ${name}() returns trigger language plpgsql as $$
  begin
    insert into person_due (establishment_id, user_id)
    select distinct * from (${people}) due (establishment_id, user_id) order by 1, 2
    on conflict (establishment_id, user_id) do update set standing = person_due.standing;
    return null;
  end $$`;
}

/** A row that is there is updated, not left as it is, so that nobody takes it before this transaction ends: see `school/rights.ts`. */
function due(name: string, classes: string): string {
  return `create function ${name}() returns trigger language plpgsql as $$
  begin
    insert into class_due (establishment_id, class_id)
    select distinct * from (${classes}) due (establishment_id, class_id) order by 1, 2
    on conflict (establishment_id, class_id) do update set class_id = excluded.class_id;
    return null;
  end $$`;
}
