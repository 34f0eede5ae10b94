/**
 * Whose rights have to be asked anew, and in which conversations: whatever changes who teaches, attends, answers for or is what in a
 * school, a verb, an import or an operator's SQL, leaves it here in the same transaction. `src/server/conversations/refresh-due.ts` takes it.
 */
export const rights = [
  // `standing`: what the person is in the school changed, not only how they are related to others.
  `create table person_due (
    establishment_id uuid not null references establishment (id) on delete cascade,
    user_id uuid not null,
    standing boolean not null default false,
    primary key (establishment_id, user_id)
  )`,
  // Written and taken under the establishment's lock alone; no keys to others, so that a whole school comes in at once.
  `create table conversation_due (
    establishment_id uuid not null,
    conversation_id uuid not null,
    primary key (establishment_id, conversation_id)
  )`,
  // A row that is there is updated, not left as it is: it stays locked until this transaction ends, so that nobody takes it and asks
  // for the rights of before.
  due('taught_differently', 'select establishment_id, user_id, false from changed'),
  // A teacher writes to the guardians of a student as well.
  due(
    'attends_differently',
    `select establishment_id, user_id, false from changed
    union select g.establishment_id, g.guardian_id, false from changed c
      join guardianship g on g.establishment_id = c.establishment_id and g.student_id = c.user_id`,
  ),
  due('guards_differently', 'select establishment_id, guardian_id, false from changed'),
  ...triggers('class_teacher', 'taught_differently'),
  ...triggers('class_student', 'attends_differently'),
  ...triggers('guardianship', 'guards_differently'),
  // A verb that stamps the row has told everyone by itself.
  due(
    'stands_differently',
    `select n.establishment_id, n.user_id, true from changed n
    join before o on o.establishment_id = n.establishment_id and o.user_id = n.user_id and o.revision = n.revision
    where (o.role, o.suspended_at) is distinct from (n.role, n.suspended_at)`,
  ),
  `create trigger stands_differently after update on membership
    referencing old table as before new table as changed for each statement execute function stands_differently()`,
];

function due(name: string, people: string): string {
  return `create function ${name}() returns trigger language plpgsql as $$
  begin
    insert into person_due (establishment_id, user_id, standing)
    select * from (${people}) due (establishment_id, user_id, standing) order by 1, 2
    on conflict (establishment_id, user_id) do update set standing = person_due.standing or excluded.standing;
    return null;
  end $$`;
}

/** PostgreSQL shows a trigger the rows of one kind of change only. An update is both: who was related, and who is. */
export function triggers(table: string, name: string): string[] {
  const one = (when: string, rows: string, suffix: string) =>
    `create trigger ${name}_${suffix} after ${when} on ${table}
      referencing ${rows} table as changed for each statement execute function ${name}()`;
  return [
    one('insert', 'new', 'from_insert'),
    one('delete', 'old', 'from_delete'),
    one('update', 'old', 'before_update'),
    one('update', 'new', 'after_update'),
  ];
}
