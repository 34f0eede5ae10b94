/**
 * What somebody may on account of a child. `writes`: all that a guardian may. `reads`: hears what goes to the families, and writes
 * nothing there or to the child's teachers. `none`: a court, say, has taken the right away, and they are no guardian anywhere.
 */
export const guardians = [
  `alter table guardianship
    add column access text not null default 'writes' check (access in ('writes', 'reads', 'none')),
    add column note text check (char_length(note) <= 2000)`,
  // The only way for a question to a guardianship: who asks the table itself could forget the right.
  `create view guardian_of with (security_invoker = true) as
    select establishment_id, guardian_id, student_id, access = 'writes' as writes from guardianship where access <> 'none'`,
  `grant select on guardian_of to preau_app`,
  // What was decided stays until it is decided otherwise: a register that no longer names the person, or names them again, says
  // nothing of their right. Where one of the two is gone altogether the row goes with them.
  `create function keep_denied() returns trigger language plpgsql as $$
  begin
    if current_setting('app.guardianship', true) is distinct from 'decided' and old.access = 'none'
      and exists (select from membership where establishment_id = old.establishment_id and user_id = old.guardian_id)
      and exists (select from membership where establishment_id = old.establishment_id and user_id = old.student_id)
    then return null;
    end if;
    return old;
  end $$`,
  `create trigger keep_denied before delete on guardianship for each row execute function keep_denied()`,
  // Who is no guardian any more is taken out of what was said to the child's families: `src/server/guardianships/take-out-denied.ts`.
  `create table guardian_denied (
    establishment_id uuid not null references establishment (id) on delete cascade,
    guardian_id uuid not null,
    student_id uuid not null,
    primary key (establishment_id, guardian_id, student_id)
  )`,
];
