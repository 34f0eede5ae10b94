import { expect, test } from 'vitest';
import { announcing, classNamed, newAnnouncement, publishAll } from '../support/announcing.ts';
import { pushing, reasons, set as setOwn, type Pushing } from '../support/pushing.ts';
import { refusalOf } from '../support/refusal.ts';
import { set } from '../support/settings.ts';
import { mailingUnread, type MailingUnread } from '../support/unread-mails.ts';

const urgent = { importance: 'urgent' } as const;

test('[ANNOUNCE30] admins announce urgently, teachers where their school lets them, and the audit keeps it with how many it went to', async () => {
  await using t = await announcing();
  const { admin, teacher, families, parent } = t;
  const may = async (client: Pick<typeof admin, 'http'>) =>
    (await client.http.me.query()).memberships[0]!.may.announceUrgently;
  expect([await may(admin), await may(teacher), await may(parent)]).toEqual([true, false, false]);
  expect((await refusalOf(t.send(teacher, families, urgent))).reason).toBe('announcement.notUrgent');
  await set(admin, { urgentAnnouncements: { teacher: true } });
  expect(await may(teacher)).toBe(true);
  const { id } = await t.send(teacher, families, urgent);
  await t.publish();
  expect(await parent.http.conversation.query({ conversationId: id })).toMatchObject({ urgent: true });
  const { items } = await admin.http.admin.audit.query({ action: 'announcement.urgent' });
  expect(items).toMatchObject([{ detail: { title: 'Sortie', count: 2 } }]);
  const usual = await t.out();
  expect(await parent.http.conversation.query({ conversationId: usual.id })).toMatchObject({ urgent: false });
});

test('[ANNOUNCE30] one to whom the school has forbidden it since says it no more, and is told why', async () => {
  await using t = await announcing();
  const { admin, teacher } = t;
  await set(admin, { urgentAnnouncements: { teacher: true } });
  const { id } = await t.send(teacher, t.families, urgent);
  await set(admin, { urgentAnnouncements: null });
  await t.publish();
  const refused = { state: 'refused', refused: 'announcement.notUrgent' };
  expect(await teacher.http.announcements.one.query({ id })).toMatchObject(refused);
  expect((await admin.http.admin.audit.query({ action: 'announcement.urgent' })).items).toEqual([]);
});

async function announced(t: Pushing, importance: 'urgent' | 'normal'): Promise<void> {
  const classId = await classNamed(t.s, '6e B');
  const admin = await t.as('admin');
  await admin.http.announcements.send.mutate(newAnnouncement([{ kind: 'families', classId }], { importance }));
  await publishAll(t.s, t.server);
  await t.tell();
}

test('[ANNOUNCE31] [NOTIFY3] it is told to who hears what is urgent alone, urgently and in words', async () => {
  await using t = await pushing();
  await setOwn(t.parent, { notifications: { level: 'urgent' } });
  await announced(t, 'normal');
  expect(t.device.received).toHaveLength(0);
  await announced(t, 'urgent');
  const [told] = t.device.received;
  expect(told!.headers.urgency).toBe('high');
  expect(told!.payload.notification.body).toBe('Votre établissement annonce quelque chose d’urgent.');
  expect(await reasons(t.parent)).toEqual(['message skipped: level', 'message sent: told']);
  await setOwn(t.parent, { notifications: { preview: true } });
  await announced(t, 'urgent');
  expect(t.device.received.at(-1)!.payload.notification.title).toBe('Urgent\u00a0: Sortie');
});

async function mailed(m: MailingUnread) {
  const admin = await m.as('admin');
  const classId = await classNamed(m.s, '6e B');
  const wanted = newAnnouncement([{ kind: 'families', classId }], urgent);
  await admin.http.announcements.send.mutate(wanted);
  await publishAll(m.s, m.server);
  await m.plan();
}

test.each(['fourHours', 'daily'] as const)(
  '[ANNOUNCE31] who has mails of what is unread %s has it at once',
  async (pace) => {
    await using m = await mailingUnread();
    await m.set({ pace });
    await mailed(m);
    expect(await m.ofParent()).toMatchObject([{ kind: 'unread', state: 'planned' }]);
    expect(await m.hoursToWait()).toBe(0);
    await m.send();
    expect(await m.toParent()).toHaveLength(1);
  },
);

test('[ANNOUNCE31] who wants none has none, and of what is not urgent the mail waits as before', async () => {
  await using m = await mailingUnread();
  await m.set({ pace: 'off' });
  await mailed(m);
  expect(await m.ofParent()).toEqual([]);
  await m.set({ pace: 'fourHours' });
  const classId = await classNamed(m.s, '6e B');
  await m.teacher.http.announcements.send.mutate(newAnnouncement([{ kind: 'families', classId }]));
  await publishAll(m.s, m.server);
  await m.plan();
  expect(await m.hoursToWait()).toBe(4);
});
