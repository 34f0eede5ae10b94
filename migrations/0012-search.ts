import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

const all = [
  // The words of each message that was not deleted, beside what a search is narrowed by (src/server/search/lexemes.ts says which). A
  // reader of the log writes it, so that a message that is sent writes nothing more; where the message goes, its words go.
  `create table searched_message (
    establishment_id uuid not null,
    conversation_id uuid not null,
    message_id uuid primary key,
    seq int not null,
    created_at timestamptz(3) not null,
    words tsvector not null,
    foreign key (conversation_id, message_id) references message (conversation_id, id) on delete cascade
  )`,
  // What was added last stands in a list of 1 MB at most, through which every search goes, and from there goes into the index all at once.
  `create index searched_message_words on searched_message using gin (words) with (gin_pending_list_limit = 1024)`,
  ...border('searched_message', { jobs: true }),
  `grant select, insert, update, delete on searched_message to preau_live`,
];

/** Where the words of messages are looked for. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}
