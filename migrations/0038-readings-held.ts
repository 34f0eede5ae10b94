import { sql, type Kysely } from 'kysely';

/**
 * How far others are told that somebody has read, where that is less than they have: what was read since is told once the hours of their
 * school begin. Of who has left it is told no more. `readings_due_at`: when the school is asked whether it tells them; whatever
 * changes when that is makes it due.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table participant add column told_read_seq int`,
  `create index participant_held on participant (establishment_id) where told_read_seq is not null and left_at is null`,
  `alter table establishment add column readings_due_at timestamptz(3)`,
  `create index establishment_readings_due on establishment (readings_due_at) where readings_due_at is not null`,
  `create function readings_asked_again() returns trigger language plpgsql as $$
  begin
    new.readings_due_at := clock_timestamp();
    return new;
  end $$`,
  `create trigger readings_asked_again before update of settings, settings_revision, timezone on establishment
    for each row when (new.readings_due_at is not null) execute function readings_asked_again()`,
];
