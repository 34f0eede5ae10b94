import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

/**
 * Who reacted to an announcement stands beside it and not in it: its row is told to everyone whom it is for, and they learn nothing of
 * each other.
 */
const statements = [
  `create table announcement_reaction (
    establishment_id uuid not null,
    conversation_id uuid not null,
    message_id uuid not null,
    user_id uuid not null,
    emoji text not null check (char_length(emoji) <= 64),
    created_at timestamptz(3) not null default clock_timestamp(),
    primary key (message_id, emoji, user_id),
    foreign key (conversation_id, message_id) references message (conversation_id, id) on delete cascade,
    foreign key (establishment_id, conversation_id, user_id)
      references participant (establishment_id, conversation_id, user_id) on delete cascade
  )`,
  `create index announcement_reaction_by on announcement_reaction (establishment_id, conversation_id, user_id)`,
  `grant select, insert, delete on announcement_reaction to preau_app`,
  ...border('announcement_reaction'),
];

/** Reactions to announcements. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
