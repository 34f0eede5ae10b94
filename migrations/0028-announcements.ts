import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

/**
 * What staff announce. It bears the id of the conversation that it becomes once nobody can take it back any more; until then it is this
 * row alone. Whom it is for stands as it was chosen, for who they are is asked when it goes out.
 */
const announcements = [
  `create table announcement (
    establishment_id uuid not null,
    id uuid primary key,
    message_id uuid not null unique,
    author_id uuid not null,
    title text not null check (char_length(title) between 1 and 300),
    body text not null check (char_length(body) between 1 and 20000),
    importance text not null check (importance in ('information', 'normal', 'acknowledgement', 'urgent')),
    acknowledge_by timestamptz(3),
    audience jsonb not null,
    digest bytea not null,
    state text not null default 'waiting' check (state in ('waiting', 'published', 'takenBack', 'refused', 'recalled')),
    refused text,
    created_at timestamptz(3) not null default now(),
    due_at timestamptz(3) not null,
    published_at timestamptz(3),
    reminded_at timestamptz(3),
    check (acknowledge_by is null or importance = 'acknowledgement'),
    check ((refused is not null) = (state = 'refused')),
    unique (establishment_id, id),
    foreign key (establishment_id, author_id) references membership (establishment_id, user_id) on delete cascade
  )`,
  `create index announcement_due on announcement (due_at) where state = 'waiting'`,
  `create index announcement_sent on announcement (establishment_id, created_at, id)`,
  `create index announcement_by on announcement (establishment_id, author_id, created_at, id)`,
  `grant select, insert, update on announcement to preau_app`,
  ...border('announcement', { jobs: true }),
];

/** Who said that they have read it, and when. Nobody takes that back. */
const acknowledgements = [
  `create table acknowledgement (
    establishment_id uuid not null,
    announcement_id uuid not null,
    user_id uuid not null,
    acknowledged_at timestamptz(3) not null default clock_timestamp(),
    primary key (announcement_id, user_id),
    foreign key (establishment_id, announcement_id) references announcement (establishment_id, id) on delete cascade,
    foreign key (establishment_id, announcement_id, user_id)
      references participant (establishment_id, conversation_id, user_id) on delete cascade
  )`,
  `create index acknowledgement_by on acknowledgement (establishment_id, announcement_id, user_id)`,
  `grant select, insert on acknowledgement to preau_app`,
  ...border('acknowledgement'),
];

/** Somebody is told of a message once, and reminded of it as often as it is asked for; of several that wait one is enough. */
const reminders = [
  `alter table notification drop constraint notification_message_id_user_id_key`,
  `alter table notification drop constraint notification_kind_check`,
  `alter table notification add constraint notification_kind_check check (kind in ('message', 'mention', 'summary', 'reminder'))`,
  `create unique index notification_once on notification (message_id, user_id) where kind <> 'reminder'`,
  `create unique index notification_reminder on notification (message_id, user_id) where kind = 'reminder' and ended_at is null`,
];

/** Announcements, who acknowledged them, and reminders of them. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...announcements, ...acknowledgements, ...reminders]) await sql.raw(statement).execute(db);
}
