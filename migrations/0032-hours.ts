import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

/**
 * Days on which a school tells its people nothing. What they are is their days and their name: a file that is imported twice, or that
 * names its days otherwise, adds none twice. `is_held`: of a mail that has met quiet hours, so that it is asked about again where they change.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}

const all = [
  `create table closed_days (
    establishment_id uuid not null references establishment (id) on delete cascade,
    id uuid primary key default gen_random_uuid(),
    from_day date not null,
    to_day date not null,
    name text not null check (char_length(name) between 1 and 120),
    check (from_day <= to_day and to_day - from_day < 400),
    unique (establishment_id, from_day, to_day, name)
  )`,
  `grant select, insert, delete on closed_days to preau_app`,
  ...border('closed_days'),
  `alter table email add column is_held boolean not null default false`,
  `create index email_held on email (establishment_id) where is_held and ended_at is null`,
];
