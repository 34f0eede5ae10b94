import { sql, type Kysely } from 'kysely';
import { borderOfServer } from './school/borders.ts';

/**
 * Mails of what is unread: one of a person and a conversation waits at a time, and one of a person and a school where they come together. What was written before these
 * came is mailed to nobody. `mail_key`: what the links are signed with by which somebody changes, without signing in, which mails they get.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of all) await sql.raw(statement).execute(db);
}

const all = [
  `create unique index email_unread on email (user_id, conversation_id) where kind = 'unread' and state = 'planned'`,
  `drop index email_due`,
  `create index email_due on email (due_at) where state in ('planned', 'due') and kind not in ('unread', 'digest', 'reminder')`,
  `create index email_news_due on email (due_at) where state in ('planned', 'due') and kind in ('unread', 'digest', 'reminder')`,
  `create index email_told on email (user_id, tried_at) where kind in ('unread', 'digest')`,
  `create unique index email_digest on email (user_id, establishment_id) where kind = 'digest' and state = 'planned'`,
  `insert into reader_cursor (establishment_id, name, revision) select id, 'unreadMail', revision from establishment`,
  `create table mail_key (
    singleton boolean primary key default true check (singleton),
    secret text not null
  )`,
  `grant select, insert on mail_key to preau_live`,
  ...borderOfServer('mail_key'),
  // An admin sends a mail of their school once more, or stops it, in the transaction that keeps who did; what is in a row beside its state is nothing to calls.
  `grant select (id, establishment_id, user_id, kind, state, ended_at, tried_at),
    update (state, reason, failure, ended_at, due_at, over_at, attempts) on email to preau_app`,
  `create policy outbox on email for select to preau_app using (establishment_id = any ((select app_schools())::uuid[]))`,
  `create policy outbox_change on email for update to preau_app using (establishment_id = any ((select app_schools())::uuid[]))`,
];
