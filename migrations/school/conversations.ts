/** Who is in which conversation, and what was written there. */
export const conversations = [
  // `first_seq` moves up where retention takes the beginning. `digest`: what was asked for under the name that a client gave it.
  // `made_revision`: what is stamped with it was told by the conversation's first header.
  // No index holds when somebody last wrote: the row that every message changes is in no index that changes with it, and has room
  // for its next version beside it.
  `create table conversation (
    establishment_id uuid not null references establishment (id),
    id uuid not null unique,
    kind text not null check (kind in ('direct', 'group', 'announcement')),
    title text,
    created_by uuid not null,
    direct_low uuid,
    direct_high uuid,
    first_seq int not null default 1,
    last_seq int not null default 0,
    participant_count int not null,
    revision bigint not null,
    made_revision bigint not null,
    header_revision bigint not null,
    digest bytea,
    created_at timestamptz(3) not null default now(),
    last_activity_at timestamptz(3) not null default now(),
    primary key (establishment_id, id),
    foreign key (establishment_id, created_by) references membership (establishment_id, user_id),
    check ((kind = 'direct') = (direct_low is not null and direct_high is not null)),
    check (direct_low < direct_high)
  ) with (fillfactor = 80)`,
  `create unique index conversation_direct on conversation (establishment_id, direct_low, direct_high) where kind = 'direct'`,
  `create index conversation_revision on conversation (establishment_id, revision)`,
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
    unique (establishment_id, conversation_id, user_id),
    foreign key (establishment_id, conversation_id) references conversation (establishment_id, id) on delete cascade,
    foreign key (establishment_id, user_id) references membership (establishment_id, user_id)
  ) with (fillfactor = 80)`,
  `create index participant_user on participant (user_id, conversation_id)`,
  `create index participant_revision on participant (conversation_id, revision)`,
  // A message is one row: whoever changes what stands in it stamps it. A reply outlives what it answered.
  `create table message (
    id uuid primary key,
    establishment_id uuid not null,
    conversation_id uuid not null,
    seq int not null check (seq > 0),
    author_id uuid not null,
    body text not null check (char_length(body) <= 20000),
    mentions uuid[] not null default '{}',
    attachments jsonb not null default '[]',
    reactions jsonb not null default '[]',
    reply_to_id uuid,
    digest bytea not null,
    created_at timestamptz(3) not null default clock_timestamp(),
    edited_at timestamptz(3),
    deleted_at timestamptz(3),
    revision bigint not null,
    unique (conversation_id, seq),
    unique (conversation_id, id),
    constraint message_author foreign key (establishment_id, conversation_id, author_id)
      references participant (establishment_id, conversation_id, user_id),
    foreign key (conversation_id, reply_to_id) references message (conversation_id, id) on delete set null (reply_to_id)
  )`,
  `create index message_revision on message (conversation_id, revision)`,
  `create index message_establishment_revision on message (establishment_id, revision)`,
];
