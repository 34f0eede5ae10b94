import { expect, test } from 'vitest';
import { followAccount, followConversations, followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { scheduling } from '../support/scheduling.ts';
import { newTestServer } from '../support/server.ts';
import { school } from '../support/school.ts';
import { remove, say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[SEND5] what is due becomes a message of its author with the id that it had, heard by the others, and waits no more', async () => {
  await using t = await scheduling();
  const heard = await followMessages(t.parent);
  const bell = await followAccount(t.teacher);
  const { id } = await t.later('à demain', { replyToId: t.id });
  await t.later('in an hour');
  await t.makeDue(id);
  await t.s.server.sendDue();
  await until(() => heard.messages().length === 1 && bell.events.length === 4);
  const { items } = await t.parent.http.messages.query({ conversationId: t.conversationId });
  expect(items.at(-1)).toEqual(heard.messages()[0]);
  expect(items.at(-1)).toMatchObject({ id, body: 'à demain', authorId: t.s.people.teacher, replyToId: t.id, seq: 2 });
  expect((await t.waiting()).map(({ body }) => body)).toEqual(['in an hour']);
  expect((await refusalOf(t.teacher.http.cancelScheduled.mutate({ id }))).reason).toBe('scheduled.sent');
});

test('[SEND5] of two processes that look at once each message is sent by one, in the order of their times', async () => {
  await using t = await scheduling();
  await using other = await newTestServer();
  const heard = await followMessages(t.parent);
  for (let n = 0; n < 20; n += 1) await t.makeDue((await t.later(`${n}`)).id);
  await Promise.all([t.s.server.sendDue(), other.sendDue()]);
  expect(await t.waiting()).toEqual([]);
  expect((await t.bodies()).slice(1)).toEqual(Array.from({ length: 20 }, (_, n) => `${n}`));
  await until(() => heard.messages().length === 20);
});

test('[SEND6] the rules of that moment decide: what is refused waits, and its author is told why', async () => {
  await using t = await scheduling();
  const bell = await followAccount(t.teacher);
  const { id } = await t.later('x');
  await remove(t.s, t.admin, t.conversationId, 'teacher');
  await t.makeDue(id);
  await t.s.server.sendDue();
  expect(await t.waiting()).toMatchObject([{ id, body: 'x', refused: 'conversation.unknown' }]);
  await until(() => bell.events.filter(({ what }) => what === 'scheduled').length === 2);
  await t.s.server.sendDue();
  expect(await t.bodies()).toEqual(['à huit heures']);
  await t.admin.http.addParticipants.mutate({ conversationId: t.conversationId, userIds: [t.s.people.teacher] });
  const again = await t.teacher.http.changeScheduled.mutate({ id, at: t.inAnHour });
  expect(again.refused).toBeNull();
  await t.makeDue(id);
  await t.s.server.sendDue();
  expect(await t.bodies()).toEqual(['à huit heures', 'x']);
});

test('[SEND6] who is staff no more sends nothing later, and neither does somebody suspended', async () => {
  await using t = await scheduling();
  const first = await t.later('first');
  const second = await t.later('second');
  const { teacher: userId } = t.s.people;
  await t.admin.http.admin.setRole.mutate({ userId, role: 'parent' });
  await t.makeDue(first.id);
  await t.s.server.sendDue();
  await t.admin.http.admin.setRole.mutate({ userId, role: 'teacher' });
  await t.admin.http.admin.suspend.mutate({ userId });
  await t.makeDue(second.id);
  await t.s.server.sendDue();
  await t.admin.http.admin.reinstate.mutate({ userId });
  const teacher = await t.s.as('teacher');
  const waiting = await teacher.http.scheduledMessages.query({});
  expect(waiting.map(({ body, refused }) => `${body}: ${refused}`).toSorted()).toEqual([
    'first: scheduled.staffOnly',
    'second: conversation.unknown',
  ]);
  expect(await t.bodies()).toEqual(['à huit heures']);
});

test('[SEND6] one that cannot be sent holds up none that is due after it', async () => {
  await using t = await scheduling();
  await using elsewhere = await school();
  const { id: theirs } = await start(elsewhere, await elsewhere.as('admin'), ['teacher']);
  const { id } = await t.later('taken');
  await (await elsewhere.as('admin')).http.send.mutate({ id, conversationId: theirs, body: 'in another school' });
  await t.makeDue(id);
  await t.makeDue((await t.later('after it')).id);
  await t.s.server.sendDue();
  expect(await t.bodies()).toEqual(['à huit heures', 'after it']);
  expect(await t.waiting()).toMatchObject([{ id, refused: 'message.idTaken' }]);
});

test('[SEND7] it is sent at once where its author says so, or they hear why not and it waits as before', async () => {
  await using t = await scheduling();
  const kept = await t.later('now');
  const sent = await t.teacher.http.sendScheduled.mutate({ id: kept.id });
  expect(sent).toMatchObject({ id: kept.id, body: 'now', seq: 2 });
  expect((await refusalOf(t.teacher.http.sendScheduled.mutate({ id: kept.id }))).reason).toBe('scheduled.sent');
  const second = await t.later('not now');
  await remove(t.s, t.admin, t.conversationId, 'teacher');
  const refused = await refusalOf(t.teacher.http.sendScheduled.mutate({ id: second.id }));
  expect(refused.reason).toBe('conversation.unknown');
  expect(await t.waiting()).toEqual([second]);
});

test('[SEND8] what came before it and its author has not read stays marked as unread on their devices, and where nothing did it is read', async () => {
  await using t = await scheduling();
  const { conversationId } = t;
  await t.teacher.http.markRead.mutate({ conversationId, seq: 1 });
  const own = () => t.teacher.http.conversation.query({ conversationId });
  await t.makeDue((await t.later('first')).id);
  await t.s.server.sendDue();
  expect(await own()).toMatchObject({ lastSeq: 2, lastReadSeq: 2, markedUnread: false });
  await say(t.parent, conversationId, 'in the night');
  const heard = await followConversations(t.teacher);
  await t.makeDue((await t.later('second')).id);
  await t.s.server.sendDue();
  const marked = await own();
  expect(marked).toMatchObject({ lastSeq: 4, lastReadSeq: 4, markedUnread: true });
  await until(() => heard.events.length === 1);
  expect(heard.events).toMatchObject([{ type: 'own', own: { markedUnread: true, ownRevision: marked.ownRevision } }]);
});
