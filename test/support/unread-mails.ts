import { sql } from 'kysely';
import { planUnreadMails } from '../../src/server/email/unread/plan-unread.ts';
import { readOn } from '../../src/server/jobs/read-on.ts';
import type { PersonalSettings } from '../../src/shared/personal-settings.ts';
import { workerDatabase } from './database.ts';
import { mailing } from './mailing.ts';
import type { Name } from './school.ts';
import { start } from './talk.ts';
import { until } from './until.ts';

/** A school whose server mails what is unread; a group of teacher, parent and admin, whose accounts have all been opened. */
export async function mailingUnread(env: NodeJS.ProcessEnv = {}) {
  const m = await mailing(env);
  await m.s.db
    .updateTable('user')
    .set({ firstSignedInAt: new Date() })
    .where('id', 'in', Object.values(m.s.people))
    .execute();
  const as = (name: Name) => m.s.as(name, m.server);
  const [teacher, parent] = [await as('teacher'), await as('parent')];
  const { id: conversationId } = await start(m.s, teacher, ['parent', 'admin'], { title: '6e B' });
  const { databases } = await workerDatabase();
  const plan = (id = m.s.id) => until(async () => (await readOn(databases.live, planUnreadMails, id)) === 'present');
  /** What follows from a change of the school's settings. */
  const notices = () => until(async () => (await readOn(databases.live, m.server.notices, m.s.id)) === 'present');
  const set = (mails: Partial<PersonalSettings['mails']>) => parent.http.account.setPreferences.mutate({ mails });
  const sendAll = async () => {
    await plan();
    await m.makeDue();
    await m.send();
  };
  /** What was planned for the parent, or became of it, the oldest first. */
  const ofParent = () =>
    m.s.db
      .selectFrom('email')
      .select(['id', 'kind', 'state', 'reason', 'slot', 'about', 'conversationId', 'dueAt', 'createdAt', 'overAt'])
      .where('userId', '=', m.s.people.parent)
      .orderBy('id')
      .execute();
  const became = async () => (await ofParent()).map(({ kind, state, reason }) => `${kind} ${reason ?? state}`);
  /** As many hours as the first mail to them waits. */
  const hoursToWait = async (name: Name = 'parent') => {
    const { rows } = await sql<{ hours: number }>`
      select round(extract(epoch from due_at - now()) / 3600)::int as hours from email
      where user_id = ${m.s.people[name]} order by id limit 1`.execute(m.s.db);
    return rows[0]?.hours ?? null;
  };
  const toParent = async () => {
    const address = await m.emailOf(m.s.people.parent);
    return m.smtp.received.filter(({ to }) => to.includes(address));
  };
  return {
    ...m,
    as,
    teacher,
    parent,
    conversationId,
    plan,
    notices,
    set,
    sendAll,
    ofParent,
    became,
    hoursToWait,
    toParent,
  };
}

export type MailingUnread = Awaited<ReturnType<typeof mailingUnread>>;
