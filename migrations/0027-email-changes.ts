import { sql, type Kysely } from 'kysely';
import { borderOfServer } from './school/borders.ts';

/**
 * Addresses with which people want to sign in, until whoever reads their mails has said so. Of each person one waits at a time. Its links are
 * made as its mail is written, each try its own, and kept as digests; nothing of it is there for calls.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}

const all = [
  `create table email_change (
    id uuid primary key,
    user_id uuid not null references "user" (id) on delete cascade,
    email text not null check (email = lower(email)),
    asked_at timestamptz(3) not null default now(),
    expires_at timestamptz(3) not null,
    used_at timestamptz(3),
    revoked_at timestamptz(3)
  )`,
  `create unique index email_change_waiting on email_change (user_id) where used_at is null and revoked_at is null`,
  `create index email_change_of on email_change (user_id)`,
  `create table email_change_link (
    token_hash text primary key,
    change_id uuid not null references email_change (id) on delete cascade
  )`,
  `create index email_change_link_of on email_change_link (change_id)`,
  `grant select, insert, update on email_change to preau_accounts`,
  `grant select, insert on email_change_link to preau_accounts`,
  `grant select, delete on email_change to preau_live`,
  ...borderOfServer('email_change', { accounts: true }),
  ...borderOfServer('email_change_link', { accounts: true }),
];
