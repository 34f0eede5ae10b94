import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

/**
 * Who deleted a message, and what an edited one said before. The server adds to it and reads it, and can neither change nor remove
 * it; with its message it goes.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}

const all = [
  `alter table message add column deleted_by_id uuid,
    add constraint message_deleter foreign key (establishment_id, conversation_id, deleted_by_id)
      references participant (establishment_id, conversation_id, user_id)`,
  `create table message_version (
    establishment_id uuid not null references establishment (id),
    message_id uuid not null references message (id) on delete cascade,
    revision bigint not null,
    body text not null,
    replaced_at timestamptz(3) not null default now(),
    primary key (message_id, revision)
  )`,
  `grant select, insert on message_version to preau_app`,
  ...border('message_version'),
];
