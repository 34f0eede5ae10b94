import { sql, type Kysely } from 'kysely';
import { borderOfPerson, borderOfServer } from './school/borders.ts';

/** With which pushes are signed, one pair for the installation: whoever has the private one speaks to every device in its name. */
const keys = [
  `create table push_key (
    singleton boolean primary key default true check (singleton),
    public_key text not null,
    private_key text not null
  )`,
  `grant select, insert on push_key to preau_live`,
  ...borderOfServer('push_key'),
];

/** Where a device is told of what comes. It belongs to the session that registered it, and ends with it. Nothing of it is there for calls. */
const subscriptions = [
  `create table push_subscription (
    id uuid primary key default gen_random_uuid(),
    user_id uuid not null references "user" (id) on delete cascade,
    session_id text not null references session (id) on delete cascade,
    endpoint text not null unique check (octet_length(endpoint) <= 2000),
    p256dh text not null,
    auth text not null,
    device text not null check (char_length(device) between 1 and 120),
    created_at timestamptz(3) not null default now(),
    last_success_at timestamptz(3),
    failures int not null default 0,
    failure jsonb,
    failing_since timestamptz(3),
    retry_at timestamptz(3)
  )`,
  `create index push_subscription_of on push_subscription (user_id, created_at)`,
  `create index push_subscription_by_session on push_subscription (session_id)`,
  `grant select, insert, update, delete on push_subscription to preau_accounts`,
  `grant select, update, delete on push_subscription to preau_live`,
  ...borderOfServer('push_subscription', { accounts: true }),
];

/**
 * What was decided of a message and its reader, once, and what became of it. A person reads their own. `told`: the devices that were
 * reached; `over_at`: when nobody wants to be told of it any more. What quiet hours hold back of one school is told together, by one that is planned at a time.
 */
const notices = [
  `create table notification (
    id bigint generated always as identity primary key,
    establishment_id uuid not null,
    user_id uuid not null references "user" (id) on delete cascade,
    kind text not null check (kind in ('message', 'mention', 'summary')),
    conversation_id uuid,
    message_id uuid,
    seq int,
    state text not null check (state in ('planned', 'held', 'sent', 'skipped')),
    reason text not null,
    decided_at timestamptz(3) not null default now(),
    due_at timestamptz(3) not null,
    over_at timestamptz(3) not null,
    ended_at timestamptz(3),
    attempts smallint not null default 0,
    told uuid[] not null default '{}',
    check ((kind = 'summary') = (message_id is null)),
    check ((ended_at is null) = (state in ('planned', 'held'))),
    unique (message_id, user_id)
  )`,
  `create unique index notification_summary on notification (user_id, establishment_id) where kind = 'summary' and state = 'planned'`,
  `create index notification_due on notification (due_at) where state = 'planned'`,
  `create index notification_held on notification (user_id, establishment_id) where state = 'held'`,
  `create index notification_sent on notification (user_id, conversation_id, seq) where state = 'sent'`,
  `create index notification_closing on notification (user_id, ended_at) where state = 'sent'`,
  `create index notification_of on notification (user_id, id)`,
  `create index notification_ended on notification (ended_at)`,
  `grant select on notification to preau_app`,
  `grant select, insert, update, delete on notification to preau_live`,
  ...borderOfPerson('notification', { jobs: true }),
  // How far the numbers of each conversation have been decided: a message that changes later is not news once more.
  `create table conversation_notified (
    establishment_id uuid not null,
    conversation_id uuid primary key,
    seq int not null,
    foreign key (establishment_id, conversation_id) references conversation (establishment_id, id) on delete cascade
  )`,
  `grant select, insert, update on conversation_notified to preau_live`,
  ...borderOfServer('conversation_notified'),
];

/** Devices that are told of messages, and what was decided of each message and its reader. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...keys, ...subscriptions, ...notices]) await sql.raw(statement).execute(db);
}
