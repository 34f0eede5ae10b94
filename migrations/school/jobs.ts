/** What follows a change, and what takes long: how far each reader has come, what they made, and the jobs with their progress. */
export const jobs = [
  // Up to which revision of a school a reader has made what it makes. Whoever reads holds the row's lock.
  `create table reader_cursor (
    establishment_id uuid not null references establishment (id) on delete cascade,
    name text not null,
    revision bigint not null default 0,
    primary key (establishment_id, name)
  )`,
  // How many messages were written a day, in the school's time zone of when they were counted.
  `create table message_day (
    establishment_id uuid not null references establishment (id) on delete cascade,
    day date not null,
    kind text not null check (kind in ('direct', 'group', 'announcement')),
    count int not null check (count > 0),
    primary key (establishment_id, day, kind)
  )`,
  // Up to which of its messages a conversation is counted there.
  `create table message_counted (
    establishment_id uuid not null,
    conversation_id uuid primary key,
    seq int not null,
    foreign key (establishment_id, conversation_id) references conversation (establishment_id, id) on delete cascade
  )`,
  // A job of no school is the installation's. The slot says which of its kind it is: there is never a second one.
  `create table job (
    id uuid primary key default gen_random_uuid(),
    establishment_id uuid references establishment (id) on delete cascade,
    kind text not null,
    slot text not null,
    payload jsonb not null,
    state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
    done int not null default 0,
    total int,
    run_after timestamptz(3) not null default now(),
    attempts int not null default 0,
    error text,
    created_at timestamptz(3) not null default now(),
    ended_at timestamptz(3),
    unique nulls not distinct (kind, establishment_id, slot),
    check ((state in ('done', 'failed')) = (ended_at is not null))
  )`,
  `create index job_due on job (run_after) where state in ('waiting', 'running')`,
  `create index job_ended on job (ended_at)`,
  `create index job_establishment on job (establishment_id, created_at)`,
];
