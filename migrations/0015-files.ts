import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

const all = [
  // A file from the first word of its upload on. `announced`: how large it is to be. `parts`: the digests of what has come of it, in order,
  // `received` bytes in all. Once it is finished: `content` and `thumbnail` are the digests by which its bytes are stored, `size` is what it
  // has become. `gone_at`: from when on it may be swept away; null for a file of a message that is there.
  `create table attachment (
    id uuid primary key,
    establishment_id uuid not null,
    conversation_id uuid not null,
    uploader_id uuid not null,
    name text not null check (char_length(name) between 1 and 100),
    announced bigint not null check (announced > 0),
    parts text[] not null default '{}',
    received bigint not null default 0 check (received <= announced),
    refused text,
    finished_at timestamptz(3),
    media_type text,
    size bigint check (size >= 0),
    image jsonb,
    content text check (content ~ '^[0-9a-f]{64}$'),
    thumbnail text check (thumbnail ~ '^[0-9a-f]{64}$'),
    message_id uuid references message (id) on delete set null,
    gone_at timestamptz(3),
    created_at timestamptz(3) not null default now(),
    check (finished_at is null or (media_type is not null and size is not null and content is not null)),
    check (message_id is null or finished_at is not null),
    foreign key (establishment_id, conversation_id, uploader_id) references participant (establishment_id, conversation_id, user_id)
  )`,
  `create index attachment_message on attachment (message_id)`,
  `create index attachment_gone on attachment (gone_at)`,
  `create index attachment_unsent on attachment (establishment_id, uploader_id) where message_id is null`,
  // Whoever sweeps a file away asks whether another has the same bytes.
  `create index attachment_content on attachment (establishment_id, content)`,
  `create index attachment_thumbnail on attachment (establishment_id, thumbnail)`,
  // How many bytes of each person a school keeps: adding up a hundred thousand files for each that begins would take longer than it does.
  `create table file_use (
    establishment_id uuid not null,
    user_id uuid not null,
    bytes bigint not null,
    primary key (establishment_id, user_id),
    foreign key (establishment_id, user_id) references membership (establishment_id, user_id) on delete cascade
  )`,
  `create function use_files() returns trigger language plpgsql as $$
  declare
    before bigint := case when tg_op = 'INSERT' then 0 else coalesce(old.size, old.announced) end;
    after bigint := case when tg_op = 'DELETE' then 0 else coalesce(new.size, new.announced) end;
    one attachment := coalesce(new, old);
  begin
    if after <> before then
      insert into file_use as known (establishment_id, user_id, bytes) values (one.establishment_id, one.uploader_id, after - before)
        on conflict (establishment_id, user_id) do update set bytes = known.bytes + excluded.bytes;
    end if;
    return null;
  end $$`,
  `create trigger attachment_use after insert or update of size or delete on attachment for each row execute function use_files()`,
  // Whatever takes a message away, its files are nobody's from then on.
  `create function let_file_go() returns trigger language plpgsql as $$ begin new.gone_at := now(); return new; end $$`,
  `create trigger attachment_orphan before update of message_id on attachment for each row
    when (old.message_id is not null and new.message_id is null) execute function let_file_go()`,
  `grant select, insert, update, delete on attachment to preau_app`,
  `grant select, insert, update on file_use to preau_app`,
  ...['attachment', 'file_use'].flatMap((table) => border(table, { jobs: true })),
];

/** The files of messages: what is kept of each, while it comes and once it was sent. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}
