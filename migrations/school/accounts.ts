/** The installation, the accounts of people whatever school they belong to, and how they sign in. */
export const accounts = [
  `create extension if not exists pg_trgm`,
  // One row. Cursors carry the epoch, which changes when the database is set back.
  `create table instance (
    singleton boolean primary key default true check (singleton),
    epoch uuid not null,
    system_identifier text
  )`,
  // The name is how a person is called where no school says it.
  `create table "user" (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    name text not null,
    password_hash text,
    locale text not null default 'fr' check (locale in ('fr', 'en', 'ar')),
    last_seen_at timestamptz(3),
    created_at timestamptz(3) not null default now()
  )`,
  // By the beginning of an e-mail, whatever the database's locale.
  `create index user_email_prefix on "user" (email text_pattern_ops)`,
  `create table session (
    id text primary key,
    user_id uuid not null references "user" (id) on delete cascade,
    expires_at timestamptz(3) not null,
    created_at timestamptz(3) not null default now()
  )`,
  `create index session_by_user on session (user_id)`,
  `create index session_expiry on session (expires_at)`,
  `create table invitation (
    token_hash text primary key,
    user_id uuid not null references "user" (id) on delete cascade,
    expires_at timestamptz(3) not null,
    used_at timestamptz(3)
  )`,
];
