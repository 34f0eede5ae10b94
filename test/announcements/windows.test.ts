import { expect, test } from 'vitest';
import { announcing, classNamed, newAnnouncement, publishAll } from '../support/announcing.ts';
import { followConversations } from '../support/follow.ts';
import { pushing, reasons } from '../support/pushing.ts';
import { refusalOf } from '../support/refusal.ts';
import { reminding } from '../support/reminding.ts';
import type { School } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

/** What ends some day of this school has ended a second ago. */
async function end({ db, id }: School): Promise<void> {
  await db
    .updateTable('announcement')
    .set({ endsAt: new Date(Date.now() - 1_000) })
    .where('establishmentId', '=', id)
    .where('endsAt', 'is not', null)
    .execute();
}

test('[ANNOUNCE28] an announcement that has ended is put away for all whom it was for, live and for who comes back, and is read where it stands', async () => {
  await using t = await announcing();
  const { s, parent, teacher } = t;
  const { id, endsAt } = await t.out({ until: inDays(3) });
  expect(endsAt).toEqual(expect.any(Date));
  const { eventCursor } = await parent.http.conversations.query({});
  const heard = await followConversations(parent);
  await s.server.endDue();
  expect((await parent.http.conversations.query({})).items).toHaveLength(1);
  await end(s);
  await Promise.all([s.server.endDue(), s.server.endDue()]);
  await s.server.endDue();
  await until(() => heard.events.length === 1);
  expect(heard.events).toMatchObject([{ type: 'own', conversationId: id, own: { archivedSeq: 1 } }]);
  const back = await followConversations(await s.as('parent'), eventCursor);
  await until(() => back.events.length === 1);
  expect(back.events).toEqual(heard.events);
  expect((await parent.http.messages.query({ conversationId: id })).items).toMatchObject([
    { body: 'Vendredi à huit heures.' },
  ]);
  expect(await parent.http.announcements.received.query({ conversationId: id })).toMatchObject({
    endsAt: expect.any(Date),
    isRecalled: false,
  });
  // It is its author's to look up, and stands in their list as before.
  expect(await teacher.http.conversation.query({ conversationId: id })).toMatchObject({ archivedSeq: null });
  expect(await teacher.http.announcements.one.query({ id })).toMatchObject({
    state: 'published',
    body: expect.any(String),
  });
});

test('[ANNOUNCE28] of two processes that look at once one puts it away, in one change', async () => {
  await using t = await announcing();
  await using other = await newTestServer();
  const { s, parent } = t;
  await t.out({ until: inDays(3) });
  await end(s);
  const heard = await followConversations(parent);
  await Promise.all([s.server.endDue(), other.endDue()]);
  await until(() => heard.events.length > 0);
  await s.server.endDue();
  const { id } = await t.out();
  await until(() => heard.events.some((event) => event.type === 'conversation' && event.conversation.id === id));
  expect(heard.events.filter(({ type }) => type === 'own')).toHaveLength(1);
});

test('[ANNOUNCE29] what has ended takes no acknowledgement, no reminder, no reply and no letter any more, and can be recalled', async () => {
  await using t = await announcing();
  const { s, teacher, parent, parent2 } = t;
  const { id } = await t.out({ until: inDays(3), takesReplies: true });
  await parent.http.announcements.acknowledge.mutate({ id });
  const received = () => parent.http.announcements.received.query({ conversationId: id });
  expect(await received()).toMatchObject({ replyTo: s.people.teacher });
  await end(s);
  // Also before it is put away.
  for (const ask of [
    () => parent2.http.announcements.acknowledge.mutate({ id }),
    () => teacher.http.announcements.remind.mutate({ id }),
    () => teacher.http.announcements.letters.query({ id }),
  ])
    expect((await refusalOf(ask())).reason).toBe('announcement.ended');
  expect(await received()).toMatchObject({ replyTo: null, acknowledgedAt: expect.any(Date) });
  expect(await t.ledger(id)).toMatchObject({ sums: { acknowledged: 1, unseen: 1 }, total: 2 });
  await teacher.http.announcements.recall.mutate({ id });
  expect(await teacher.http.announcements.one.query({ id })).toMatchObject({ state: 'recalled' });
  await s.server.endDue();
});

test('[ANNOUNCE28] an end before it goes out, before the date of acknowledgement or years away is refused, and nothing is kept', async () => {
  await using t = await announcing();
  const refused = async (more: { until: Date; publishAt?: Date; acknowledgeBy?: Date }) =>
    (await refusalOf(t.send(t.teacher, t.families, { importance: 'acknowledgement', ...more }))).reason;
  expect(await refused({ until: inDays(-1) })).toBe('announcement.endsEarly');
  expect(await refused({ until: new Date(Date.now() + 30_000) })).toBe('announcement.endsEarly');
  expect(await refused({ until: inDays(2), publishAt: inDays(3) })).toBe('announcement.endsEarly');
  expect(await refused({ until: inDays(400) })).toBe('announcement.endsFar');
  expect(await refused({ until: inDays(2), acknowledgeBy: inDays(3) })).toBe('announcement.endsAsking');
  expect((await t.teacher.http.announcements.sent.query({})).items).toEqual([]);
});

test('[ANNOUNCE28] the same with another end is another, and one whose end came before it could go out stays with its author and says why', async () => {
  await using t = await announcing();
  const wanted = newAnnouncement(t.families, { until: inDays(3) });
  const { announcements } = t.teacher.http;
  const { id } = await announcements.send.mutate(wanted);
  expect(await announcements.send.mutate(wanted)).toMatchObject({ id });
  const other = { ...wanted, until: inDays(4) };
  expect((await refusalOf(announcements.send.mutate(other))).reason).toBe('announcement.idTaken');
  await end(t.s);
  await t.publish();
  expect(await announcements.one.query({ id })).toMatchObject({ state: 'refused', refused: 'announcement.ended' });
  expect((await t.parent.http.conversations.query({})).items).toEqual([]);
});

test('[ANNOUNCE29] a device is told nothing of what has ended meanwhile, and is told so where that is decided', async () => {
  await using t = await pushing();
  const classId = await classNamed(t.s, '6e B');
  const wanted = newAnnouncement([{ kind: 'families', classId }], { until: inDays(3) });
  await t.teacher.http.announcements.send.mutate(wanted);
  await publishAll(t.s, t.server);
  await t.decide();
  await t.makeDue();
  await end(t.s);
  await t.send();
  expect(t.device.received).toHaveLength(0);
  expect(await reasons(t.parent)).toEqual(['message skipped: ended']);
});

test('[ANNOUNCE29] no mail says what has ended, neither as unread nor as a reminder', async () => {
  await using m = await reminding();
  await m.s.db
    .updateTable('announcement')
    .set({ endsAt: inDays(3) })
    .where('id', '=', m.id)
    .execute();
  await m.plan();
  await m.remind();
  await end(m.s);
  await m.sendDue();
  expect(m.smtp.received).toEqual([]);
  expect(await m.became()).toEqual(['unread read', 'reminder read']);
});
