import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

/**
 * Messages that their authors had told at once, though the hours of their school were over. `revision`: under which they did, so that the readers of the log
 * meet it · `people`: how many might wait for it then.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}

const all = [
  `create table told_now (
    establishment_id uuid not null references establishment (id),
    message_id uuid primary key references message (id) on delete cascade,
    conversation_id uuid not null,
    seq int not null,
    people int not null check (people > 0),
    revision bigint not null,
    told_at timestamptz(3) not null default clock_timestamp()
  )`,
  `create index told_now_revision on told_now (establishment_id, revision)`,
  `create index told_now_in on told_now (conversation_id, seq)`,
  `grant select, insert on told_now to preau_app`,
  ...border('told_now'),
];
