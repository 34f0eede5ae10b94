import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

/** What its author wrote for a time that is to come. It bears the id of the message that it becomes, so that it becomes one once. */
const later = [
  `create table scheduled_message (
    establishment_id uuid not null,
    id uuid primary key,
    conversation_id uuid not null,
    author_id uuid not null,
    body text not null check (char_length(body) between 1 and 20000),
    reply_to_id uuid,
    due_at timestamptz(3) not null,
    refused text,
    created_at timestamptz(3) not null default now(),
    foreign key (establishment_id, conversation_id, author_id)
      references participant (establishment_id, conversation_id, user_id) on delete cascade
  )`,
  `create index scheduled_message_due on scheduled_message (due_at) where refused is null`,
  `create index scheduled_message_by_author on scheduled_message (author_id, due_at)`,
  `create index scheduled_message_in on scheduled_message (establishment_id, conversation_id, author_id)`,
  `grant select, insert, update, delete on scheduled_message to preau_app`,
  ...border('scheduled_message', { jobs: true }),
];

/**
 * What somebody has begun to write, for their other devices. A text that another device put in the place of one which it had not seen
 * stands beside it. A device names what it keeps, and says which of them it puts it in the place of.
 */
const drafts = [
  `create table draft (
    establishment_id uuid not null,
    id uuid primary key,
    conversation_id uuid not null,
    user_id uuid not null,
    body text not null check (char_length(body) <= 20000),
    reply_to_id uuid,
    saved_at timestamptz(3) not null default clock_timestamp(),
    foreign key (establishment_id, conversation_id, user_id)
      references participant (establishment_id, conversation_id, user_id) on delete cascade
  )`,
  `create index draft_in on draft (establishment_id, conversation_id, user_id)`,
  `create index draft_of on draft (user_id, saved_at)`,
  `grant select, insert, delete on draft to preau_app`,
  ...border('draft', { jobs: true }),
  // Whoever is out, by whatever hand, leaves nothing behind that comes back with them.
  `create function forget_draft() returns trigger language plpgsql as $$
  begin
    delete from draft d where d.establishment_id = new.establishment_id
      and d.conversation_id = new.conversation_id and d.user_id = new.user_id;
    return null;
  end $$`,
  `create trigger forget_draft after update of left_at on participant for each row
    when (new.left_at is not null and old.left_at is null) execute function forget_draft()`,
];

/** Drafts, and messages that are sent later. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...later, ...drafts]) await sql.raw(statement).execute(db);
}
