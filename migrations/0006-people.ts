import { sql, type Kysely } from 'kysely';

const all = [
  // In the order in which they were kept: a transaction's `now()` is of before it waited for its turn. An entry is undone once.
  `alter table audit_entry
    alter column created_at set default clock_timestamp(),
    add column seq bigint not null generated always as identity,
    add column undoes uuid unique references audit_entry (id)`,
  `drop index audit_entry_time`,
  `create index audit_entry_time on audit_entry (establishment_id, created_at, seq)`,
  `create index audit_entry_subject on audit_entry (establishment_id, subject_id, created_at, seq)`,
  `create index audit_entry_actor on audit_entry (establishment_id, actor_id, created_at, seq)`,
  // When an account was first opened; who never did is looked for by it. Nobody has to remember to note it.
  `alter table "user" add column first_signed_in_at timestamptz(3)`,
  `update "user" u set first_signed_in_at = first.at from (
    select user_id, min(created_at) as at from session group by user_id
  ) first where first.user_id = u.id`,
  `update "user" set first_signed_in_at = last_seen_at where first_signed_in_at is null`,
  `create function note_first_session() returns trigger language plpgsql as $$
  begin
    update "user" u set first_signed_in_at = begun.created_at from begun
      where u.id = begun.user_id and u.first_signed_in_at is null;
    return null;
  end $$`,
  `create trigger first_session after insert on session
    referencing new table as begun for each statement execute function note_first_session()`,
  `grant select (first_signed_in_at) on "user" to preau_app`,
  // The list of a school's people, in the order of their names on every machine. Folded names are longer than a page's cursor may be.
  `create index membership_by_name on membership (establishment_id, (left(name_folded, 60) collate "C"), user_id)`,
  `create index membership_by_username on membership (establishment_id, username text_pattern_ops)`,
  `create index membership_by_external_id on membership (establishment_id, lower(external_id) text_pattern_ops)`,
];

/** The list of people, whose account was never opened, and an audit that can be read in order and undone. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}
