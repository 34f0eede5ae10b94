import { expect, test } from 'vitest';
import { announcing, newAnnouncement, publishAll } from '../support/announcing.ts';
import { followAccount, followConversations, followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const titles = ({ items }: { items: { title: string | null }[] }) => items.map(({ title }) => title);

test('[ANNOUNCE6] for a minute it can be taken back and nothing has left: no conversation, no message, no ring; its text comes back whole', async () => {
  await using t = await announcing();
  const { teacher, parent, admin } = t;
  const [heard, told, rung] = [
    await followConversations(parent),
    await followMessages(parent),
    await followAccount(parent),
  ];
  const sent = await t.send();
  expect(sent).toMatchObject({ state: 'waiting', people: 0, publishedAt: null });
  expect(sent.dueAt.getTime() - sent.createdAt.getTime()).toBe(60_000);
  await t.s.server.publishDue();
  const back = await teacher.http.announcements.takeBack.mutate({ id: sent.id });
  expect(back).toEqual({ ...sent, state: 'takenBack' });
  expect(await teacher.http.announcements.takeBack.mutate({ id: sent.id })).toEqual(back);
  await t.publish();
  const { items } = await parent.http.conversations.query({});
  expect(items).toEqual([]);
  expect([heard.events, told.events, rung.events]).toEqual([[], [], [{ what: 'all' }]]);
  expect(titles(await teacher.http.announcements.sent.query({}))).toEqual(['Sortie']);
  // What was never out is its author's alone.
  expect(titles(await admin.http.announcements.sent.query({}))).toEqual([]);
  for (const client of [admin, parent])
    expect((await refusalOf(client.http.announcements.takeBack.mutate({ id: sent.id }))).reason).toBe(
      'announcement.unknown',
    );
});

test('[ANNOUNCE7] then it is a conversation of all whom it is for, with its text, read-only for them, heard live and by who comes back', async () => {
  await using t = await announcing();
  const { teacher, parent } = t;
  const [heard, told] = [await followConversations(parent), await followMessages(parent)];
  const { eventCursor } = await parent.http.conversations.query({});
  const bell = await followAccount(teacher);
  const { id } = await t.send();
  await t.publish();
  await until(() => told.messages().length === 1 && heard.events.length === 1);
  expect(heard.events).toMatchObject([{ conversation: { id, kind: 'announcement', participantCount: 3 } }]);
  const back = await followMessages(await t.s.as('parent'), eventCursor);
  await until(() => back.messages().length === 1);
  expect(back.messages()).toEqual(told.messages());
  expect(told.messages()).toMatchObject([{ body: 'Vendredi à huit heures.', seq: 1, authorId: t.s.people.teacher }]);
  const conversation = await parent.http.conversation.query({ conversationId: id });
  expect(conversation).toMatchObject({ title: 'Sortie', canWrite: false, lastReadSeq: 0 });
  const shown = await teacher.http.announcements.one.query({ id });
  expect(shown).toMatchObject({ state: 'published', people: 2, publishedAt: expect.any(Date) });
  await until(() => bell.events.filter(({ what }) => what === 'announcements').length >= 2);
  expect((await refusalOf(teacher.http.announcements.takeBack.mutate({ id }))).reason).toBe('announcement.isOut');
});

test('[ANNOUNCE8] the same sent again, however late, is the same one; its name with anything else, or of somebody else, is refused', async () => {
  await using t = await announcing();
  const { teacher, admin, families } = t;
  const wanted = newAnnouncement(families);
  const both = await Promise.all([1, 2].map(() => teacher.http.announcements.send.mutate(wanted)));
  expect(both[0]).toEqual(both[1]);
  const changed = { ...wanted, body: 'Samedi.' };
  for (const one of [
    () => teacher.http.announcements.send.mutate(changed),
    () => admin.http.announcements.send.mutate(wanted),
  ])
    expect((await refusalOf(one())).reason).toBe('announcement.idTaken');
  await teacher.http.announcements.takeBack.mutate({ id: wanted.clientId });
  expect(await teacher.http.announcements.send.mutate(wanted)).toMatchObject({ state: 'takenBack' });
  await t.publish();
  expect((await t.parent.http.conversations.query({})).items).toEqual([]);
});

test('[ANNOUNCE9] who it is for is decided when it goes out: who has left is not written to, who has joined the class is', async () => {
  await using t = await announcing();
  const { s, admin, classId } = t;
  const { id } = await t.send();
  await admin.http.admin.suspend.mutate({ userId: s.people.parent });
  await s.db
    .insertInto('guardianship')
    .values({
      establishmentId: s.id,
      guardianId: s.people.teacher2,
      studentId: s.people.student2,
    })
    .execute();
  await t.publish();
  const { items } = await t.ledger(id);
  expect(items.map(({ name }) => name)).toEqual(['parent2', 'teacher2']);
  expect(classId).toBeTypeOf('string');
});

test('[ANNOUNCE10] what cannot go out by the rules of that moment stays with its author and the reason, and holds up nothing', async () => {
  await using t = await announcing();
  const { s, admin, teacher, classId } = t;
  const mine = await t.send();
  const theirs = await t.send(admin, [{ kind: 'role', role: 'parent' }]);
  await s.db.deleteFrom('classStudent').where('classId', '=', classId).execute();
  await t.publish();
  expect(await teacher.http.announcements.one.query({ id: mine.id })).toMatchObject({
    state: 'refused',
    refused: 'announcement.nobody',
    body: 'Vendredi à huit heures.',
  });
  expect(await admin.http.announcements.one.query({ id: theirs.id })).toMatchObject({ state: 'published' });
  const last = await t.send(admin, [{ kind: 'everyone' }]);
  await s.db.updateTable('membership').set({ role: 'parent' }).where('userId', '=', s.people.admin).execute();
  await publishAll(s, s.server);
  const kept = s.db.selectFrom('announcement').select(['state', 'refused']).where('id', '=', last.id);
  expect(await kept.executeTakeFirst()).toEqual({ state: 'refused', refused: 'announcement.staffOnly' });
});

test('[ANNOUNCE11] of two processes that look at once each announcement is let out by one', async () => {
  await using t = await announcing();
  await using other = await newTestServer();
  for (let n = 0; n < 6; n += 1) await t.send();
  await Promise.all([t.publish(), t.publish(other)]);
  await t.publish();
  const { items } = await t.parent.http.conversations.query({});
  expect(items.map(({ lastSeq, participantCount }) => [lastSeq, participantCount])).toEqual(
    Array.from({ length: 6 }, () => [1, 3]),
  );
});

test('[ANNOUNCE12] what its author has recalled they do not bring back as they would a message', async () => {
  await using t = await announcing();
  const { id } = await t.out();
  const { items } = await t.parent.http.messages.query({ conversationId: id });
  await t.teacher.http.announcements.recall.mutate({ id });
  const back = t.teacher.http.restoreMessage.mutate({ id: items[0]!.id });
  expect((await refusalOf(back)).reason).toBe('message.undoOver');
  expect((await t.parent.http.messages.query({ conversationId: id })).items).toMatchObject([{ body: '' }]);
});

test('[ANNOUNCE12] recalled it is a tombstone for everybody, and the audit keeps who did it; an admin says why', async () => {
  await using t = await announcing();
  const { admin, teacher, parent } = t;
  const { id } = await t.out();
  const told = await followMessages(parent);
  expect((await refusalOf(admin.http.announcements.recall.mutate({ id }))).reason).toBe('message.reasonNeeded');
  expect((await refusalOf(parent.http.announcements.recall.mutate({ id }))).reason).toBe('announcement.unknown');
  expect(await admin.http.announcements.recall.mutate({ id, reason: 'Erreur' })).toMatchObject({ state: 'recalled' });
  await until(() => told.messages().length === 1);
  expect(told.messages()).toMatchObject([{ body: '', deletedAt: expect.any(Date) }]);
  expect(await teacher.http.announcements.recall.mutate({ id })).toMatchObject({ state: 'recalled' });
  const { items } = await admin.http.admin.audit.query({ action: 'announcement.recalled' });
  expect(items).toMatchObject([{ detail: { title: 'Sortie', reason: 'Erreur' } }]);
  expect((await refusalOf(parent.http.announcements.acknowledge.mutate({ id }))).reason).toBe('announcement.recalled');
  expect((await refusalOf(teacher.http.announcements.remind.mutate({ id }))).reason).toBe('announcement.recalled');
  const waiting = await t.send();
  expect((await refusalOf(teacher.http.announcements.recall.mutate({ id: waiting.id }))).reason).toBe(
    'announcement.notOut',
  );
});
