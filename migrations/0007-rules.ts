import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

/** What one reader of the conversation's row is told of an adult who is alone with students; `src/shared/may.ts` decides it. */
const supervised = [
  // Of every school: the policies hold for the owner too.
  `select set_config('app.schools', 'all', true)`,
  `alter table conversation add column supervision text not null default 'none'
    check (supervision in ('none', 'answered', 'unanswered', 'closed'))`,
  // What holds for those that are there is worked out at the first start, a few at a time.
  `alter table conversation_due add column retold boolean not null default false`,
  `insert into conversation_due (establishment_id, conversation_id)
    select establishment_id, id from conversation on conflict do nothing`,
];

/** Who answers for conversations of an adult alone with students: those whom the school names, and its admins where it names nobody. */
const answering = [
  `alter table membership add column answers_for_students boolean not null default false`,
  `create index membership_answering on membership (establishment_id) where answers_for_students or role = 'admin'`,
  // Whoever begins or ceases to answer, a verb, an import or an operator's SQL: what hangs on it is asked anew.
  `create function answers_differently() returns trigger language plpgsql as $$
  begin
    insert into conversation_due (establishment_id, conversation_id)
    select c.establishment_id, c.id from conversation c
    where c.supervision <> 'none' and c.establishment_id in (
      select n.establishment_id from changed n
      join before o on o.establishment_id = n.establishment_id and o.user_id = n.user_id
      where (o.answers_for_students, o.role, o.suspended_at is null) is distinct from
          (n.answers_for_students, n.role, n.suspended_at is null)
        and (o.answers_for_students or n.answers_for_students or o.role = 'admin' or n.role = 'admin')
    )
    order by 1, 2
    on conflict (establishment_id, conversation_id) do update set conversation_id = excluded.conversation_id;
    return null;
  end $$`,
  `create trigger answers_differently after update on membership
    referencing old table as before new table as changed for each statement execute function answers_differently()`,
  `create function answers_from_now_on() returns trigger language plpgsql as $$
  begin
    insert into conversation_due (establishment_id, conversation_id)
    select c.establishment_id, c.id from conversation c
    where c.supervision <> 'none' and c.establishment_id in (
      select establishment_id from changed where answers_for_students or role = 'admin'
    )
    order by 1, 2
    on conflict (establishment_id, conversation_id) do update set conversation_id = excluded.conversation_id;
    return null;
  end $$`,
  `create trigger answers_from_now_on after insert on membership
    referencing new table as changed for each statement execute function answers_from_now_on()`,
];

const isTold = (setting: string, role: string) =>
  `e.settings #> array['${setting}', ${role}] is distinct from 'false'::jsonb`;

/** What the school lets be told of its people stands beside what they chose, so that whatever asks who shares what asks one column. */
const telling = [
  `alter table membership
    add column school_tells_presence boolean not null default true,
    add column school_tells_reading boolean not null default true`,
  `alter table membership drop column shares_presence, drop column shares_reading`,
  `alter table membership
    add column shares_presence boolean not null
      generated always as (school_tells_presence and coalesce(chose_presence, role <> 'student')) stored,
    add column shares_reading boolean not null
      generated always as (school_tells_reading and coalesce(chose_reading, role <> 'student')) stored`,
  `create function told_as_school_says() returns trigger language plpgsql as $$
  begin
    select ${isTold('presence', 'new.role')}, ${isTold('receipts', 'new.role')}
    into strict new.school_tells_presence, new.school_tells_reading
    from establishment e where e.id = new.establishment_id;
    return new;
  end $$`,
  `create trigger told_as_school_says before insert or update of role on membership
    for each row execute function told_as_school_says()`,
  `create function school_says_otherwise() returns trigger language plpgsql as $$
  begin
    update membership m set
      school_tells_presence = ${isTold('presence', 'm.role')},
      school_tells_reading = ${isTold('receipts', 'm.role')}
    from establishment e
    where e.id = new.id and m.establishment_id = new.id and (m.school_tells_presence, m.school_tells_reading)
      is distinct from (${isTold('presence', 'm.role')}, ${isTold('receipts', 'm.role')});
    return null;
  end $$`,
  `create trigger school_says_otherwise after update of settings on establishment for each row
    when (old.settings -> 'presence' is distinct from new.settings -> 'presence'
      or old.settings -> 'receipts' is distinct from new.settings -> 'receipts')
    execute function school_says_otherwise()`,
];

/** Which setting was what until when, for whoever asks since when a rule holds. Written once, as the audit is. */
const history = [
  `create table settings_change (
    establishment_id uuid not null references establishment (id),
    revision bigint not null,
    place text not null,
    actor_id uuid references "user" (id),
    before jsonb not null,
    after jsonb not null,
    changed_at timestamptz(3) not null default now(),
    primary key (establishment_id, revision, place)
  )`,
  `create index settings_change_place on settings_change (establishment_id, place, changed_at desc)`,
  `grant select, insert on settings_change to preau_app`,
  ...border('settings_change'),
];

/** The rules of a school and what follows from them. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...supervised, ...answering, ...telling, ...history]) await sql.raw(statement).execute(db);
}
