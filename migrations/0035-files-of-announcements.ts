import { sql, type Kysely } from 'kysely';

const all = [
  `alter table announcement add column attachments jsonb not null default '[]'`,
  // What is announced has no conversation before it is out, and its files have none until then.
  `alter table attachment alter column conversation_id drop not null`,
  `alter table attachment add constraint attachment_sent_somewhere check (message_id is null or conversation_id is not null)`,
  `alter table attachment add constraint attachment_uploader
    foreign key (establishment_id, uploader_id) references membership (establishment_id, user_id)`,
  `create index attachment_by on attachment (establishment_id, uploader_id)`,
  // The announcement that it waits for, null for a file that waits for none; that announcement alone can carry it.
  `alter table attachment add column announcement_id uuid references announcement (id) on delete set null`,
  `create index attachment_announcement on attachment (announcement_id) where announcement_id is not null`,
  // Whatever takes away what waited, its files are uploads again, for a day where nothing else is said.
  `create function give_announced_file_back() returns trigger language plpgsql as
    $$ begin new.gone_at := coalesce(new.gone_at, now() + interval '1 day'); return new; end $$`,
  `create trigger attachment_not_announced before update of announcement_id on attachment for each row
    when (old.announcement_id is not null and new.announcement_id is null and new.message_id is null)
    execute function give_announced_file_back()`,
];

/** Files that go with an announcement. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}
