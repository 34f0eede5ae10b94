import { sql, type Kysely } from 'kysely';

/**
 * What hours held back of several conversations comes as one mail, which is due among those that let all others by, as is the report of a week, and is asked up to
 * where it has spoken as they are.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}

const news = `('unread', 'digest', 'summary', 'reminder', 'written', 'report')`;
const all = [
  `drop index email_due`,
  `create index email_due on email (due_at) where state in ('planned', 'due') and kind not in ${news}`,
  `drop index email_news_due`,
  `create index email_news_due on email (due_at) where state in ('planned', 'due') and kind in ${news}`,
  `drop index email_told`,
  `create index email_told on email (user_id, tried_at) where kind in ('unread', 'digest', 'summary')`,
];
