import { sql, type Kysely } from 'kysely';

const all = [
  `alter table scheduled_message add column attachments jsonb not null default '[]'`,
  `alter table scheduled_message drop constraint scheduled_message_body_check`,
  `alter table scheduled_message add constraint scheduled_message_says check
    (char_length(body) <= 20000 and (body <> '' or attachments <> '[]'))`,
  // The message for whose time it waits, null for a file that waits for none; that message alone can carry it.
  `alter table attachment add column scheduled_id uuid references scheduled_message (id) on delete set null`,
  `create index attachment_scheduled on attachment (scheduled_id) where scheduled_id is not null`,
  // Whatever takes away what waited, its files are uploads again, which their author may still send.
  `create function give_file_back() returns trigger language plpgsql as
    $$ begin new.gone_at := now() + interval '1 day'; return new; end $$`,
  `create trigger attachment_given_back before update of scheduled_id on attachment for each row
    when (old.scheduled_id is not null and new.scheduled_id is null and new.message_id is null) execute function give_file_back()`,
];

/** Files that go with a message which is sent later. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}
