import { sql, type Kysely } from 'kysely';

/** Until when an announcement is something to read and to answer, and when it was put away for those whom it was for. */
const windows = [
  `alter table announcement add column ends_at timestamptz(3), add column ended_at timestamptz(3)`,
  `create index announcement_ending on announcement (ends_at) where state = 'published' and ended_at is null and ends_at is not null`,
];

/** Whether the text with which an announcement began cannot wait: everybody in it sees that, in lists too. */
const urgent = [`alter table conversation add column urgent boolean not null default false`];

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [...windows, ...urgent]) await sql.raw(statement).execute(db);
}
