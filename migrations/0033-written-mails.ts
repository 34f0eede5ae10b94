import { sql, type Kysely } from 'kysely';
import { border } from './school/borders.ts';

/**
 * What admins write to their school by mail alone; to whom stands in `email`, a row for each. `people`: how many these were; `audience`: as it was chosen.
 * Such mails come by the thousand as those of unread messages do, and let all others by.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}

const news = `kind in ('unread', 'digest', 'reminder', 'written')`;
const all = [
  `create table written_mail (
    establishment_id uuid not null references establishment (id) on delete cascade,
    id uuid primary key,
    author_id uuid not null,
    subject text not null check (char_length(subject) <= 300),
    body text not null check (char_length(body) <= 20000),
    digest bytea not null,
    people int not null,
    written_at timestamptz(3) not null default now(),
    stopped_at timestamptz(3)
  )`,
  `create index written_mail_of_school on written_mail (establishment_id, written_at)`,
  `grant select, insert, update, delete on written_mail to preau_live`,
  ...border('written_mail', { jobs: true }),
  `create index email_written on email (slot) where kind = 'written'`,
  `drop index email_due`,
  `create index email_due on email (due_at) where state in ('planned', 'due') and kind not in ('unread', 'digest', 'reminder', 'written')`,
  `drop index email_news_due`,
  `create index email_news_due on email (due_at) where state in ('planned', 'due') and ${news}`,
];
