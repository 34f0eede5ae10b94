import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

/** What somebody chose to share, of their typing too. It is theirs and not their school's, so it goes with them to the next one. */
const sharing = [
  `alter table membership
    add column chose_typing boolean,
    add column shares_typing boolean not null generated always as (coalesce(chose_typing, true)) stored`,
  // As the tables' owner, who names every school: a school does not see what somebody is in another.
  `create function chosen_before() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    schools text := coalesce(current_setting('app.schools', true), '');
  begin
    perform set_config('app.schools', 'all', true);
    select coalesce(new.chose_presence, m.chose_presence), coalesce(new.chose_reading, m.chose_reading),
      coalesce(new.chose_typing, m.chose_typing)
    into new.chose_presence, new.chose_reading, new.chose_typing
    from (select new.user_id) one (user_id) left join membership m on m.user_id = one.user_id
    order by m.created_at desc nulls last limit 1;
    perform set_config('app.schools', schools, true);
    return new;
  end $$`,
  `create trigger chosen_before before insert on membership for each row execute function chosen_before()`,
];

const blocks = [
  `create table person_block (
    establishment_id uuid not null,
    blocker_id uuid not null,
    blocked_id uuid not null check (blocked_id <> blocker_id),
    created_at timestamptz(3) not null default now(),
    primary key (establishment_id, blocker_id, blocked_id),
    foreign key (establishment_id, blocker_id) references membership (establishment_id, user_id) on delete cascade,
    foreign key (establishment_id, blocked_id) references membership (establishment_id, user_id) on delete cascade
  )`,
  `create index person_block_blocked on person_block (establishment_id, blocked_id)`,
  // Those that hold now: whoever has become staff since, or the guardian or child of the other, is blocked no longer. The only way for
  // a question to a block: who asks the table itself could forget it.
  `create view holding_block with (security_invoker = true) as
    select b.establishment_id, b.blocker_id, b.blocked_id, b.created_at from person_block b
    join membership m on m.establishment_id = b.establishment_id and m.user_id = b.blocked_id
    where m.role not in ('admin', 'teacher') and not exists (
      select from guardian_of g where g.establishment_id = b.establishment_id and g.writes
        and ((g.guardian_id = b.blocker_id and g.student_id = b.blocked_id)
          or (g.guardian_id = b.blocked_id and g.student_id = b.blocker_id))
    )`,
  `grant select, insert, delete on person_block to preau_app`,
  `grant select on holding_block to preau_app`,
  ...border('person_block'),
];

/** What somebody lets the others be told of them, and whom they do not want to hear from. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...sharing, ...blocks]) await sql.raw(statement).execute(db);
}
