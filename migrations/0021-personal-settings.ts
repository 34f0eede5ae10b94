import { sql, type Kysely } from 'kysely';
import { borderOfPerson } from './school/borders.ts';

/** What somebody has set for themselves. It is the account's: no school sees it, and it goes where they go. `version`: of the form that wrote it last, the newest one. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}

const all = [
  `create table personal_settings (
    user_id uuid primary key references "user" (id) on delete cascade,
    version smallint not null,
    settings jsonb not null check (jsonb_typeof(settings) = 'object' and octet_length(settings::text) <= 20000),
    changed_at timestamptz(3) not null default now()
  )`,
  `grant select, insert, update on personal_settings to preau_app`,
  ...borderOfPerson('personal_settings'),
];
