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
  // One batch of an establishment's sends, in the order of arrival, ids distinct within it; one row back for each.
  // outcome: stored · existing (the same message again, as it now is) · conflict (the id means something else) · absent (not a
  // participant, suspended, or another school's) · readOnly · replyUnknown. Rights are those at the commit: the lock comes
  // first, in a statement of its own, so that what follows sees a removal committed while it waited.
  // Planned once a connection, each row looked up by its key: left to itself, PostgreSQL expects a hundred messages of every
  // batch, and reads whole tables to join them.
  `create function append_messages(in_establishment uuid, in_messages json)
  returns table (
    outcome text, id uuid, conversation_id uuid, seq int, author_id uuid, body text, reply_to_id uuid,
    created_at timestamptz, edited_at timestamptz, deleted_at timestamptz, revision bigint
  ) language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
  #variable_conflict use_column
  begin
    perform from establishment where id = in_establishment for no key update;
    return query
    with input as (
      select i.id, i.conversation_id, i.author_id, i.body, i.reply_to_id, decode(i.digest, 'hex') as digest, i.n
      from rows from (json_to_recordset(in_messages)
        as (id uuid, conversation_id uuid, author_id uuid, body text, reply_to_id uuid, digest text)) with ordinality
        as i (id, conversation_id, author_id, body, reply_to_id, digest, n)
    ), known as (
      select m.* from input i cross join lateral (select * from message m where m.id = i.id limit 1) m
    ), judged as (
      select i.*, case
        when k.author_id = i.author_id and k.conversation_id = i.conversation_id and k.digest = i.digest then 'existing'
        when k.id is not null then 'conflict'
        when p.user_id is null or s.user_id is null then 'absent'
        when not p.can_write then 'readOnly'
        when i.reply_to_id is not null and q.id is null then 'replyUnknown'
        else 'stored' end as outcome
      from input i
      left join known k on k.id = i.id
      left join lateral (
        select * from participant p where p.establishment_id = in_establishment and p.conversation_id = i.conversation_id
          and p.user_id = i.author_id and p.left_at is null limit 1
      ) p on true
      left join lateral (
        select * from membership s where s.establishment_id = in_establishment and s.user_id = i.author_id
          and s.suspended_at is null limit 1
      ) s on true
      left join lateral (
        select * from message q where q.id = i.reply_to_id and q.conversation_id = i.conversation_id
          and q.seq >= p.from_seq limit 1
      ) q on true
    ), fresh as (
      select *, row_number() over (order by n) as revision_offset,
        row_number() over (partition by conversation_id order by n) as seq_offset
      from judged where outcome = 'stored'
    ), counter as (
      update establishment set revision = revision + (select count(*) from fresh)
      where id = in_establishment and exists (select from fresh)
      returning revision - (select count(*) from fresh) as base
    ), numbered as (
      update conversation c set last_seq = c.last_seq + f.n, revision = counter.base + f.top, last_activity_at = clock_timestamp()
      from counter, (select conversation_id, count(*)::int as n, max(revision_offset) as top from fresh group by 1) f
      where c.id = f.conversation_id
      returning c.id, c.last_seq - f.n as base_seq
    ), stored as (
      insert into message (id, establishment_id, conversation_id, seq, author_id, body, reply_to_id, digest, revision)
      select f.id, in_establishment, f.conversation_id, numbered.base_seq + f.seq_offset, f.author_id, f.body, f.reply_to_id,
        f.digest, counter.base + f.revision_offset
      from fresh f join numbered on numbered.id = f.conversation_id cross join counter order by f.n
      returning *
    ), readers as (
      update participant p set last_read_seq = greatest(p.last_read_seq, s.seq), marked_unread = false
      from (select conversation_id, author_id, max(seq) as seq from stored group by 1, 2) s
      where p.conversation_id = s.conversation_id and p.user_id = s.author_id and p.left_at is null
    )
    select j.outcome, j.id, m.conversation_id, m.seq, m.author_id, m.body, m.reply_to_id, m.created_at::timestamptz,
      m.edited_at::timestamptz, m.deleted_at::timestamptz, m.revision
    from judged j
    left join (select * from stored union all select * from known) m
      on m.id = j.id and j.outcome in ('stored', 'existing')
    order by j.n;
  end $$`,
  // One batch of an establishment's readings, one per person and conversation. outcome: advanced · unchanged · absent · beyondEnd.
  // A reading is a change that everyone sees where its reader shares it and the conversation is small; else only the reader's own.
  `create function read_messages(in_establishment uuid, in_reads json, in_shared_up_to int)
  returns table (
    outcome text, conversation_id uuid, user_id uuid, shared boolean, name text, role text, last_read_seq int, from_seq int,
    can_write boolean, notify text, pinned boolean, marked_unread boolean, joined_at timestamptz, revision bigint, own_revision bigint
  ) language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
  #variable_conflict use_column
  begin
    perform from establishment where id = in_establishment for no key update;
    return query
    with input as (
      select i.* from rows from (json_to_recordset(in_reads) as (conversation_id uuid, user_id uuid, seq int)) with ordinality
        as i (conversation_id, user_id, seq, n)
    ), judged as (
      select i.*, u.name, s.role, s.shares_reading and c.participant_count <= in_shared_up_to as shared, case
        when p.user_id is null or s.user_id is null then 'absent'
        when i.seq > c.last_seq then 'beyondEnd'
        when i.seq <= p.last_read_seq and not p.marked_unread then 'unchanged'
        else 'advanced' end as outcome
      from input i
      left join lateral (
        select * from conversation c where c.establishment_id = in_establishment and c.id = i.conversation_id limit 1
      ) c on true
      left join lateral (
        select * from participant p where p.conversation_id = c.id and p.user_id = i.user_id and p.left_at is null limit 1
      ) p on true
      left join lateral (
        select * from membership s where s.establishment_id = in_establishment and s.user_id = i.user_id
          and s.suspended_at is null limit 1
      ) s on true
      left join lateral (select * from "user" u where u.id = i.user_id limit 1) u on true
    ), fresh as (
      select *, row_number() over (order by n) as revision_offset from judged where outcome = 'advanced'
    ), counter as (
      update establishment set revision = revision + (select count(*) from fresh)
      where id = in_establishment and exists (select from fresh)
      returning revision - (select count(*) from fresh) as base
    ), stamped as (
      update conversation c set revision = counter.base + f.top
      from counter, (select conversation_id, max(revision_offset) as top from fresh group by 1) f
      where c.id = f.conversation_id
    ), advanced as (
      update participant p set last_read_seq = greatest(p.last_read_seq, f.seq), marked_unread = false,
        own_revision = counter.base + f.revision_offset,
        revision = case when f.shared then counter.base + f.revision_offset else p.revision end
      from fresh f cross join counter
      where p.conversation_id = f.conversation_id and p.user_id = f.user_id
      returning p.*
    )
    select j.outcome, j.conversation_id, j.user_id, j.shared, j.name, j.role, p.last_read_seq, p.from_seq, p.can_write, p.notify,
      p.pinned, p.marked_unread, p.joined_at::timestamptz, p.revision, p.own_revision
    from judged j
    left join (
      select * from advanced
      union all
      select p.* from participant p join judged j on j.conversation_id = p.conversation_id and j.user_id = p.user_id
      where j.outcome = 'unchanged'
    ) p on p.conversation_id = j.conversation_id and p.user_id = j.user_id and j.outcome in ('advanced', 'unchanged')
    order by j.n;
  end $$`,
];

/** The server's role owns nothing and may only what it needs; the audit can be written, never changed. */
const grants = [
  `grant usage on schema public to preau_app`,
  `grant select on all tables in schema public to preau_app`,
  `grant insert, update on establishment, "user", membership, invitation, conversation, participant, message to preau_app`,
  `grant insert, update, delete on school_class, class_teacher, class_student, guardianship, session to preau_app`,
  `grant insert on audit_entry to preau_app`,
  `grant execute on function append_messages, read_messages to preau_app`,
];
