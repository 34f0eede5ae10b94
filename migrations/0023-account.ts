import { sql, type Kysely } from 'kysely';
import { borderOfPerson } from './school/borders.ts';

/**
 * What somebody sees of their own sessions, and what was gathered of theirs for them to take away. Both are the account's and go with it; a
 * session's go when it ends.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}

const all = [
  // Kinds alone, and the network to be compared with that of whoever asks: it is shown to nobody.
  `alter table session
    add column browser text check (char_length(browser) <= 20),
    add column system text check (char_length(system) <= 20),
    add column network text check (char_length(network) <= 64),
    add column used_at timestamptz(3)`,
  // One for each account: the next one takes its place. Where the gathering stands is its conversation and the last seq that was read there.
  `create table account_export (
    user_id uuid primary key references "user" (id) on delete cascade,
    id uuid not null unique,
    locale text not null,
    state text not null default 'waiting' check (state in ('waiting', 'ready')),
    asked_at timestamptz(3) not null default now(),
    conversations uuid[],
    at_conversation int not null default 0,
    after_seq int not null default 0,
    ready_until timestamptz(3),
    check ((state = 'ready') = (ready_until is not null))
  )`,
  `grant select on account_export to preau_app`,
  `grant select, insert, update, delete on account_export to preau_live`,
  ...borderOfPerson('account_export'),
  `create policy jobs on account_export to preau_live using (true)`,
];
