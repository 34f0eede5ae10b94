import { sql, type Kysely } from 'kysely';
import { borderOfPerson } from './school/borders.ts';

const isTold = (setting: string, role: string) =>
  `e.settings #> array['${setting}', ${role}] is distinct from 'false'::jsonb`;
/** Null where the school has said nothing. */
const isShown = (role: string) => `e.settings #> array['photos', ${role}] = 'true'::jsonb`;
const said = (role: string) => `(${isTold('presence', role)}, ${isTold('receipts', role)}, ${isShown(role)})`;

/** The photo itself is the account's, and one for all schools; it is erased with it. Others read it where a membership shows it. */
const photos = [
  `create table account_photo (
    user_id uuid primary key references "user" (id) on delete cascade,
    id text not null unique check (id ~ '^[A-Za-z0-9_-]{22}$'),
    picture bytea not null check (octet_length(picture) between 1 and 200000),
    taken_at timestamptz(3) not null default now()
  )`,
  `grant select, insert, update, delete on account_photo to preau_app`,
  ...borderOfPerson('account_photo'),
];

/** `chose_photo`: the one of the account. `photo`: the same where the school shows it of people of this role, of students only where it says so. */
const shown = [
  `alter table membership
    add column chose_photo text,
    add column school_shows_photo boolean`,
  `alter table membership add column photo text
    generated always as (case when coalesce(school_shows_photo, role <> 'student') and suspended_at is null then chose_photo end) stored`,
  `create index membership_photo on membership (photo) where photo is not null`,
  // Read through a membership alone that shows it, in a school that the caller sees.
  `create policy shown on account_photo for select to preau_app using (exists (
    select from membership m where m.user_id = account_photo.user_id and m.photo = account_photo.id))`,
];

const asSchoolsSay = [
  `create or replace function told_as_school_says() returns trigger language plpgsql as $$
  begin
    select ${isTold('presence', 'new.role')}, ${isTold('receipts', 'new.role')}, ${isShown('new.role')}
    into strict new.school_tells_presence, new.school_tells_reading, new.school_shows_photo
    from establishment e where e.id = new.establishment_id;
    return new;
  end $$`,
  `create or replace function school_says_otherwise() returns trigger language plpgsql as $$
  begin
    update membership m set (school_tells_presence, school_tells_reading, school_shows_photo) = ${said('m.role')}
    from establishment e
    where e.id = new.id and m.establishment_id = new.id
      and (m.school_tells_presence, m.school_tells_reading, m.school_shows_photo) is distinct from ${said('m.role')};
    return null;
  end $$`,
  `drop trigger school_says_otherwise on establishment`,
  `create trigger school_says_otherwise after update of settings on establishment for each row
    when (old.settings -> 'presence' is distinct from new.settings -> 'presence'
      or old.settings -> 'receipts' is distinct from new.settings -> 'receipts'
      or old.settings -> 'photos' is distinct from new.settings -> 'photos')
    execute function school_says_otherwise()`,
];

/** Whoever comes to another school brings it along, as what they chose to share (0017). */
const brought = [
  `create or replace function chosen_before() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
  declare
    schools text := coalesce(current_setting('app.schools', true), '');
  begin
    perform set_config('app.schools', 'all', true);
    select coalesce(new.chose_presence, m.chose_presence), coalesce(new.chose_reading, m.chose_reading),
      coalesce(new.chose_typing, m.chose_typing), (select id from account_photo p where p.user_id = new.user_id)
    into new.chose_presence, new.chose_reading, new.chose_typing, new.chose_photo
    from (select new.user_id) one (user_id) left join membership m on m.user_id = one.user_id
    order by m.created_at desc nulls last limit 1;
    perform set_config('app.schools', schools, true);
    return new;
  end $$`,
];

/** Photos of people, and which school shows them. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...photos, ...shown, ...asSchoolsSay, ...brought]) await sql.raw(statement).execute(db);
}
