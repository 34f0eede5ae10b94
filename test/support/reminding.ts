import { sql } from 'kysely';
import { classNamed, newAnnouncement, publishAll } from './announcing.ts';
import { mailingUnread } from './unread-mails.ts';

const until = new Date('2027-01-15T17:30:00Z');

/** An announcement of the teacher's to the families of a class, which are two parents, and of which nothing was mailed. */
export async function reminding() {
  const m = await mailingUnread();
  const classId = await classNamed(m.s, '6e B');
  const wanted = newAnnouncement([{ kind: 'families', classId }], {
    title: 'Sortie au musée',
    body: 'Rendez-vous à huit heures.',
    importance: 'acknowledgement',
    acknowledgeBy: until,
  });
  const { announcements } = m.teacher.http;
  await announcements.send.mutate(wanted);
  await publishAll(m.s, m.server);
  const id = wanted.clientId;
  const remind = async () => {
    await sql`update announcement set reminded_at = null where id = ${id}`.execute(m.s.db);
    return announcements.remind.mutate({ id });
  };
  const sendDue = async () => {
    await m.makeDue();
    await m.send();
  };
  return { ...m, id, classId, announcements, remind, sendDue };
}

export type Reminding = Awaited<ReturnType<typeof reminding>>;
