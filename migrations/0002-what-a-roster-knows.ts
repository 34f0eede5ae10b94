import { sql, type Kysely } from 'kysely';

const all = [
  // Most pupils have no address: they sign in by their school's code and the name that it gave them.
  `alter table "user" alter column email drop not null`,
  // Said aloud and typed from paper, so nothing in it looks like something else (no 0, 1, i, l, o).
  `create function new_school_code() returns text language sql volatile
    return (select string_agg(substr('23456789abcdefghjkmnpqrstuvwxyz', 1 + floor(random() * 31)::int, 1), '')
      from generate_series(1, 6))`,
  `alter table establishment add column code text not null unique default new_school_code()`,
  // `external_id`: by what the school's own register knows the person. `suspended_because`: 'left' where the register knows them no
  // longer; they are back as soon as it does.
  `alter table membership
    add column external_id text,
    add column username text check (username = lower(username)),
    add column birth_date date,
    add column suspended_until timestamptz(3),
    add column suspended_because text check (suspended_because in ('decided', 'left'))`,
  `create unique index membership_external_id on membership (establishment_id, external_id)`,
  `create unique index membership_username on membership (establishment_id, username)`,
  `create index membership_suspended_until on membership (suspended_until) where suspended_until is not null`,
  `alter table school_class add column external_id text`,
  `create unique index school_class_external_id on school_class (establishment_id, external_id)`,
];

/** What a school's register says of its people beside their names and roles, and an account for who has no e-mail. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}
