import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { nothingDue } from '../support/due.ts';
import { followConversations, followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { set } from '../support/settings.ts';
import { remove, say, start } from '../support/talk.ts';
import { talking } from '../support/talking.ts';
import { until } from '../support/until.ts';
import { written } from '../support/written.ts';

test('[MSG19] a message that its author deletes keeps its place, and what it said is told to nobody', async () => {
  await using t = await written();
  const { eventCursor } = await t.teacher.api.conversations.query({});
  const [inside, outside] = [await followMessages(t.teacher), await followMessages(await t.s.as('parent2'))];
  await t.teacher.http.react.mutate({ id: t.id, emoji: '👍', on: true });
  const deleted = await t.parent.api.deleteMessage.mutate({ id: t.id });
  const place = { id: t.id, seq: 1, body: '', reactions: [], mentions: [], attachments: [] };
  expect(deleted).toMatchObject({ ...place, deletedAt: expect.any(Date), deletedById: t.s.people.parent });
  await until(() => inside.messages().length === 2);
  expect(inside.messages()[1]).toEqual(deleted);
  const { items } = await t.teacher.http.conversations.query({});
  expect(items[0]!.lastMessage).toEqual(deleted);
  const away = await followMessages(t.teacher, eventCursor);
  await until(() => away.messages().length === 1);
  expect(away.messages()).toEqual([deleted]);
  expect(await t.seenBy('student')).toEqual(deleted);
  expect(outside.events).toEqual([]);
});

test('[MSG19] staff remove what others wrote in a conversation that they look after, and the audit keeps why', async () => {
  await using t = await written();
  const remove = (reason?: string) => t.teacher.http.deleteMessage.mutate({ id: t.id, reason });
  expect(await refusalOf(remove())).toMatchObject({ code: 'BAD_REQUEST', reason: 'message.reasonNeeded' });
  expect((await refusalOf(remove('  '))).reason).toBe('input.invalid');
  expect((await refusalOf(remove('x'.repeat(301)))).reason).toBe('input.invalid');
  expect(await remove(' Nomme un autre élève ')).toMatchObject({ body: '', deletedById: t.s.people.teacher });
  const { items } = await t.admin.http.admin.audit.query({ action: 'message.removed' });
  expect(items).toMatchObject([
    {
      actor: { userId: t.s.people.teacher },
      subject: { id: t.s.people.parent },
      detail: { reason: 'Nomme un autre élève' },
    },
  ]);
  expect(items).toHaveLength(1);
});

test('[MSG19] nobody else removes what others wrote, and in a direct conversation nobody at all', async () => {
  await using t = await written();
  const { id } = await say(t.teacher, t.conversationId, 'by the teacher');
  for (const other of [t.parent, t.student])
    expect(await refusalOf(other.http.deleteMessage.mutate({ id, reason: 'x' }))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'message.notYours',
    });
  const { id: direct } = await start(t.s, t.parent, ['teacher']);
  const { id: said } = await say(t.parent, direct, 'between us');
  expect((await refusalOf(t.teacher.http.deleteMessage.mutate({ id: said, reason: 'x' }))).reason).toBe(
    'message.notYours',
  );
  // Who made a group looks after it, but is no staff.
  const parent2 = await t.s.as('parent2');
  const { id: made } = await start(t.s, parent2, ['teacher'], { title: 'Nous' });
  const { id: theirs } = await say(t.teacher, made, 'staff');
  expect((await refusalOf(parent2.http.deleteMessage.mutate({ id: theirs, reason: 'x' }))).reason).toBe(
    'message.notYours',
  );
});

test('[MSG19] [MSG2] of a message that somebody is not told of they delete nothing', async () => {
  await using t = await written();
  await using elsewhere = await written();
  const outsider = await t.s.as('teacher2');
  const refused = (id: string) => refusalOf(outsider.http.deleteMessage.mutate({ id, reason: 'x' }));
  const unknown = await refused(randomUUID());
  expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'message.unknown' });
  expect([await refused(t.id), await refused(elsewhere.id)]).toEqual([unknown, unknown]);
  await remove(t.s, t.admin, t.conversationId, 'parent');
  expect(await refusalOf(t.parent.http.deleteMessage.mutate({ id: t.id }))).toEqual(unknown);
  expect((await t.seenBy('teacher')).body).toBe('à huit heures');
});

test('[MSG19] one’s own is deleted at any time, also where one only reads; again, it changes nothing', async () => {
  await using t = await written();
  const { id } = await say(t.student, t.conversationId, 'présent');
  await set(t.admin, { studentWriting: 'never', editMinutes: 0 });
  await nothingDue(t.s);
  const deleted = await t.student.http.deleteMessage.mutate({ id });
  const before = await t.revision();
  expect(await t.student.http.deleteMessage.mutate({ id })).toEqual(deleted);
  expect(await t.teacher.http.deleteMessage.mutate({ id, reason: 'again' })).toEqual(deleted);
  expect(await t.revision()).toBe(before);
  const { items } = await t.admin.http.admin.audit.query({ action: 'message.removed' });
  expect(items).toEqual([]);
});

test('[MSG3] [MSG19] what is sent again after it was deleted is told as deleted; it may still be answered', async () => {
  await using t = await talking();
  const sending = t.message('oops');
  await t.parent.http.send.mutate(sending);
  const deleted = await t.parent.http.deleteMessage.mutate({ id: sending.id });
  expect(await t.parent.http.send.mutate(sending)).toEqual(deleted);
  const answer = await say(t.teacher, t.conversationId, 'what was it?', sending.id);
  expect(answer.replyToId).toBe(sending.id);
});

test('[MSG19] [LIVE17] a conversation that is remembered as it was renamed tells nothing of its last message that was deleted since', async () => {
  await using t = await written();
  const { eventCursor } = await t.teacher.api.conversations.query({});
  await t.admin.api.renameConversation.mutate({ conversationId: t.conversationId, title: 'Autre' });
  const lastMessage = await t.parent.api.deleteMessage.mutate({ id: t.id });
  const back = await followConversations(t.teacher, eventCursor);
  await until(() => back.events.length === 1);
  expect(back.events).toMatchObject([{ type: 'conversation', conversation: { title: 'Autre', lastMessage } }]);
});

test('[MSG3] [MSG7] whoever was taken out and sends again what they sent is told nothing of who reacted since', async () => {
  await using t = await written();
  const sending = { id: randomUUID(), conversationId: t.conversationId, body: 'oui' };
  const sent = await t.parent.http.send.mutate(sending);
  await t.student.http.react.mutate({ id: sending.id, emoji: '👍', on: true });
  expect((await t.parent.http.send.mutate(sending)).reactions).toHaveLength(1);
  await remove(t.s, t.admin, t.conversationId, 'parent');
  const again = await t.parent.http.send.mutate(sending);
  expect(again).toEqual({ ...sent, revision: again.revision });
});
