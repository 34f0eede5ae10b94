import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { directionOf, locales } from '../../src/shared/locales.ts';
import { classNamed, newAnnouncement, publishAll } from '../support/announcing.ts';
import { quietNow } from '../support/pushing.ts';
import { mailingUnread } from '../support/unread-mails.ts';

const until = new Date('2027-01-15T17:30:00Z');

/** An announcement of the teacher's to the families of a class, which are two parents, and of which nothing was mailed. */
async function reminding() {
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
type Reminding = Awaited<ReturnType<typeof reminding>>;

test('[MAIL29] whoever has not acknowledged it is mailed that it is asked and until when, when they wish mails, and no word of the text', async () => {
  await using m = await reminding();
  await m.remind();
  expect(await m.became()).toEqual(['reminder planned']);
  expect(await m.hoursToWait()).toBe(4);
  await m.sendDue();
  expect(await m.became()).toEqual(['reminder handedOver']);
  const [only] = await m.toParent();
  expect(only!.mail.subject).toMatch(/^Collège [\da-f]{8} : une annonce à confirmer$/);
  expect(only!.mail.text).toContain('«\u00a0\u2068Sortie au musée\u2069\u00a0»');
  expect(only!.mail.text).toContain('15 janvier 2027 à 18:30');
  expect(only!.mail.text).toContain(`/fr/parents/annonces/${m.id}?message=1`);
  expect(only!.raw).not.toContain('huit heures');
  expect(only!.mail.headers.find(({ key }) => key === 'list-unsubscribe-post')).toBeDefined();
  // Twelve hours later the next one is another.
  await m.remind();
  await m.sendDue();
  const [, second] = await m.toParent();
  expect(second!.mail.messageId).not.toBe(only!.mail.messageId);
});

const meanwhile: [what: string, reason: string, change: (m: Reminding) => Promise<unknown>][] = [
  ['was acknowledged', 'read', (m) => m.parent.http.announcements.acknowledge.mutate({ id: m.id })],
  ['was recalled', 'read', (m) => m.announcements.recall.mutate({ id: m.id })],
  ['is muted', 'muted', (m) => m.parent.http.setNotify.mutate({ conversationId: m.id, notify: 'none' })],
  ['is wished by mail no more', 'off', (m) => m.set({ pace: 'off' })],
  [
    'is for whom was suspended',
    'suspended',
    async (m) => (await m.as('admin')).http.admin.suspend.mutate({ userId: m.s.people.parent }),
  ],
  [
    'would go to an address that is theirs no more',
    'otherAddress',
    (m) => sql`update "user" set email = 'other-' || email where id = ${m.s.people.parent}`.execute(m.s.db),
  ],
  [
    'is for whom left',
    'left',
    (m) =>
      sql`update participant set left_at = now() where conversation_id = ${m.id} and user_id = ${m.s.people.parent}`.execute(
        m.s.db,
      ),
  ],
];
test.each(meanwhile)('[MAIL29] a reminder of what %s before it is due is not sent', async (_, reason, change) => {
  await using m = await reminding();
  await m.remind();
  await change(m);
  await m.sendDue();
  expect(await m.toParent()).toEqual([]);
  expect(await m.became()).toEqual([`reminder ${reason}`]);
});

test('[ANNOUNCE15] the ledger says that a mail waits, was sent or refused, and nothing of one that was needless', async () => {
  await using m = await reminding();
  const mailed = async () => {
    const { items } = await m.announcements.ledger.query({ id: m.id });
    return Object.fromEntries(items.map((one) => [one.name, one.mailed]));
  };
  expect(await mailed()).toEqual({ parent: null, parent2: null });
  await m.remind();
  expect(await mailed()).toEqual({ parent: 'waiting', parent2: 'waiting' });
  await m.parent.http.announcements.acknowledge.mutate({ id: m.id });
  m.smtp.refuseRecipient = () => ({ responseCode: 550, message: 'no such mailbox' });
  await m.sendDue();
  expect(await mailed()).toEqual({ parent: null, parent2: 'refused' });
  await m.set({ pace: 'daily' });
  const classId = m.classId;
  const { id } = await m.announcements.send.mutate(newAnnouncement([{ kind: 'families', classId }]));
  await publishAll(m.s, m.server);
  m.smtp.refuseRecipient = () => null;
  await m.sendAll();
  const { items } = await m.announcements.ledger.query({ id });
  expect(items.map((one) => `${one.name} ${one.mailed}`)).toEqual(['parent sent', 'parent2 null']);
});

test('[ANNOUNCE24] the ledger lists whom nothing has reached and nothing is on its way to', async () => {
  await using m = await reminding();
  const unreached = async () => {
    const { items, unreached: count } = await m.announcements.ledger.query({ id: m.id, unreached: true });
    expect(count).toBe(items.length);
    return items.map(({ name }) => name);
  };
  expect(await unreached()).toEqual(['parent', 'parent2']);
  await m.plan();
  expect(await unreached()).toEqual([]);
  m.smtp.refuseRecipient = () => ({ responseCode: 550, message: 'no such mailbox' });
  await m.sendDue();
  expect(await unreached()).toEqual(['parent', 'parent2']);
  await m.parent.http.markRead.mutate({ conversationId: m.id, seq: 1 });
  expect(await unreached()).toEqual(['parent2']);
  // Whether somebody has read who does not share it, being listed does not say.
  const { parent } = m.s.people;
  await m.s.db.updateTable('membership').set({ choseReading: false }).where('userId', '=', parent).execute();
  expect(await unreached()).toEqual(['parent', 'parent2']);
});

test('[MAIL29] of several that wait the last one is sent, and quiet hours hold it', async () => {
  await using m = await reminding();
  await m.remind();
  await m.remind();
  await m.parent.http.account.setPreferences.mutate({ quietHours: quietNow() });
  await m.sendDue();
  expect(await m.became()).toEqual(['reminder replaced', 'reminder planned']);
  await m.parent.http.account.setPreferences.mutate({ quietHours: { on: false } });
  await m.sendDue();
  expect(await m.toParent()).toHaveLength(1);
  expect(await m.became()).toEqual(['reminder replaced', 'reminder handedOver']);
});

test('[MAIL29] who wants no mails, has no address that takes any or never opened their account is planned none', async () => {
  await using m = await reminding();
  const { parent, parent2 } = m.s.people;
  await m.set({ pace: 'off' });
  await m.s.db.updateTable('user').set({ firstSignedInAt: null }).where('id', '=', parent2).execute();
  expect(await m.remind()).toEqual({ reminded: 2 });
  await m.set({ pace: 'hour' });
  const address = await m.emailOf(parent);
  await sql`insert into email (kind, user_id, slot, address, state, reason, over_at, tried_at, ended_at)
    values ('passwordReset', ${parent}, 'x', ${address}, 'bounced', 'addressRefused', now(), now(), now())`.execute(
    m.s.db,
  );
  await m.remind();
  expect(await m.s.db.selectFrom('email').select('kind').where('kind', '=', 'reminder').execute()).toEqual([]);
});

test('[MAIL24] [MAIL29] the admins see that it went, and of whoever has no need of it any more only that', async () => {
  await using m = await reminding();
  await m.remind();
  await m.parent.http.announcements.acknowledge.mutate({ id: m.id });
  await m.sendDue();
  const { items } = await (await m.as('admin')).http.admin.outbox.query({ kind: 'reminder' });
  expect(items.map(({ name, state, reason }) => `${name} ${reason ?? state}`).toSorted()).toEqual([
    'parent notNeeded',
    'parent2 handedOver',
  ]);
});

test.each(locales)('[MAIL5] [MAIL29] it is read in %s, in its direction, text and page alike', async (locale) => {
  await using m = await reminding();
  await m.parent.http.account.setPreferences.mutate({ display: { language: locale } });
  await m.remind();
  await m.sendDue();
  await sql`update announcement set acknowledge_by = now() - interval '1 day' where id = ${m.id}`.execute(m.s.db);
  await m.remind();
  await m.sendDue();
  const mails = await m.toParent();
  expect(mails).toHaveLength(2);
  for (const { mail } of mails) {
    expect(mail.html).toContain(`<html lang="${locale}" dir="${directionOf(locale)}"`);
    expect(mail.text).not.toMatch(/\{|undefined/);
    expect(mail.text).toContain(`/${locale}/parents/annonces/${m.id}`);
  }
});
