import { sql, type Kysely } from 'kysely';

/**
 * The school, its people, their conversations. Every row of a school carries its `establishment_id`, and foreign keys are
 * composite, so that no row can point into another school. Revisions are drawn under the lock of the establishment's row.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...schools, ...sessions, ...conversations, ...grants]) await sql.raw(statement).execute(db);
}

const schools = [
  `create extension if not exists pg_trgm`,
  `create table instance (
    singleton boolean primary key default true check (singleton),
    epoch uuid not null,
    system_identifier text
  )`,
  `create table establishment (
    id uuid primary key,
    name text not null,
    timezone text not null,
    revision bigint not null default 0,
    horizon_revision bigint not null default 0,
    created_at timestamptz(3) not null default now()
  )`,
  `create table "user" (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    name text not null,
    name_folded text not null,
    password_hash text,
    locale text not null default 'fr' check (locale in ('fr', 'en', 'ar')),
    last_seen_at timestamptz(3),
    created_at timestamptz(3) not null default now()
  )`,
  `create index user_name_trigram on "user" using gin (name_folded gin_trgm_ops)`,
  `create table membership (
    establishment_id uuid not null references establishment (id),
    user_id uuid not null references "user" (id),
    role text not null check (role in ('admin', 'teacher', 'parent', 'student')),
    shares_presence boolean not null,
    shares_reading boolean not null,
    suspended_at timestamptz(3),
    revision bigint not null default 0,
    created_at timestamptz(3) not null default now(),
    primary key (establishment_id, user_id)
  )`,
  `create index membership_revision on membership (establishment_id, revision)`,
  `create index membership_user on membership (user_id)`,
  `create table school_class (
    establishment_id uuid not null references establishment (id),
    id uuid not null unique,
    name text not null,
    primary key (establishment_id, id),
    unique (establishment_id, name)
  )`,
  ...['teacher', 'student'].flatMap((role) => [
    `create table class_${role} (
      establishment_id uuid not null,
      class_id uuid not null,
      user_id uuid not null,
      primary key (establishment_id, class_id, user_id),
      foreign key (establishment_id, class_id) references school_class (establishment_id, id) on delete cascade,
      foreign key (establishment_id, user_id) references membership (establishment_id, user_id) on delete cascade
    )`,
    `create index class_${role}_user on class_${role} (establishment_id, user_id)`,
  ]),
  `create table guardianship (
    establishment_id uuid not null,
    guardian_id uuid not null,
    student_id uuid not null check (student_id <> guardian_id),
    primary key (establishment_id, guardian_id, student_id),
    foreign key (establishment_id, guardian_id) references membership (establishment_id, user_id) on delete cascade,
    foreign key (establishment_id, student_id) references membership (establishment_id, user_id) on delete cascade
  )`,
  `create index guardianship_student on guardianship (establishment_id, student_id)`,
  `create table audit_entry (
    id uuid primary key,
    establishment_id uuid not null references establishment (id),
    actor_id uuid references "user" (id),
    action text not null,
    subject_id uuid,
    created_at timestamptz(3) not null default now()
  )`,
  `create index audit_entry_time on audit_entry (establishment_id, created_at)`,
];

const sessions = [
  `create table session (
    id text primary key,
    user_id uuid not null references "user" (id) on delete cascade,
    expires_at timestamptz(3) not null,
    created_at timestamptz(3) not null default now()
  )`,
  `create index session_by_user on session (user_id)`,
  `create table invitation (
    token_hash text primary key,
    user_id uuid not null references "user" (id) on delete cascade,
    expires_at timestamptz(3) not null,
    used_at timestamptz(3)
  )`,
];

const conversations = [
  `create table conversation (
    establishment_id uuid not null references establishment (id),
    id uuid not null unique,
    kind text not null check (kind in ('direct', 'group', 'announcement')),
    title text,
    created_by uuid not null,
    direct_low uuid,
    direct_high uuid,
    last_seq int not null default 0,
    participant_count int not null,
    revision bigint not null,
    header_revision bigint not null,
    created_at timestamptz(3) not null default now(),
    last_activity_at timestamptz(3) not null default now(),
    primary key (establishment_id, id),
    foreign key (establishment_id, created_by) references membership (establishment_id, user_id),
    check ((kind = 'direct') = (direct_low is not null and direct_high is not null)),
    check (direct_low < direct_high)
  )`,
  `create unique index conversation_direct on conversation (establishment_id, direct_low, direct_high) where kind = 'direct'`,
  `create index conversation_revision on conversation (establishment_id, revision)`,
  `create index conversation_activity on conversation (last_activity_at, id)`,
  `create table participant (
    establishment_id uuid not null,
    conversation_id uuid not null,
    user_id uuid not null,
    last_read_seq int not null default 0,
    from_seq int not null default 1,
    can_write boolean not null,
    notify text not null default 'all' check (notify in ('all', 'mentions', 'none')),
    pinned boolean not null default false,
    marked_unread boolean not null default false,
    joined_at timestamptz(3) not null default now(),
    left_at timestamptz(3),
    revision bigint not null,
    own_revision bigint not null,
    primary key (conversation_id, user_id),
    foreign key (establishment_id, conversation_id) references conversation (establishment_id, id) on delete cascade,
    foreign key (establishment_id, user_id) references membership (establishment_id, user_id)
  )`,
  `create index participant_user on participant (user_id, conversation_id)`,
  `create index participant_revision on participant (conversation_id, revision)`,
  `create table message (
    id uuid primary key,
    establishment_id uuid not null,
    conversation_id uuid not null,
    seq int not null check (seq > 0),
    author_id uuid not null,
    body text not null check (char_length(body) <= 10000),
    reply_to_id uuid,
    digest bytea not null,
    created_at timestamptz(3) not null default clock_timestamp(),
    edited_at timestamptz(3),
    deleted_at timestamptz(3),
    revision bigint not null,
    unique (conversation_id, seq),
    unique (conversation_id, id),
    foreign key (establishment_id, conversation_id) references conversation (establishment_id, id) on delete cascade,
    foreign key (establishment_id, author_id) references membership (establishment_id, user_id),
    foreign key (conversation_id, reply_to_id) references message (conversation_id, id)
  )`,
  `create index message_revision on message (conversation_id, revision)`,
  `create index message_establishment_revision on message (establishment_id, revision)`,
];

/** The server's role owns nothing and may only what it needs; the audit can be written, never changed. */
const grants = [
  `grant usage on schema public to preau_app`,
  `grant select on all tables in schema public to preau_app`,
  `grant insert, update on establishment, "user", membership, invitation, conversation, participant, message to preau_app`,
  `grant insert, update, delete on school_class, class_teacher, class_student, guardianship, session to preau_app`,
  `grant insert on audit_entry to preau_app`,
];
