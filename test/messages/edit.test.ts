import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { usualContent } from '../../src/shared/limits.ts';
import { nothingDue } from '../support/due.ts';
import { followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { set } from '../support/settings.ts';
import { remove, say, start } from '../support/talk.ts';
import { talking } from '../support/talking.ts';
import { until } from '../support/until.ts';
import { written } from '../support/written.ts';

test('[MSG17] an author puts another text in the place of their own, and everyone in the conversation hears it, the others nothing', async () => {
  await using t = await written();
  const [inside, outside] = [await followMessages(t.teacher), await followMessages(await t.s.as('parent2'))];
  const edited = await t.parent.api.editMessage.mutate({ id: t.id, body: '  à neuf heures\n' });
  expect(edited).toMatchObject({ id: t.id, seq: 1, body: 'à neuf heures', deletedAt: null, deletedById: null });
  expect(edited.editedAt!.getTime()).toBeGreaterThanOrEqual(edited.createdAt.getTime());
  await until(() => inside.messages().length === 1);
  expect(inside.messages()).toEqual([edited]);
  expect(await t.seenBy('student')).toEqual(edited);
  await say(t.admin, t.conversationId, 'after');
  await until(() => inside.messages().length === 2);
  expect(outside.events).toEqual([]);
});

test('[MSG17] the last message of a conversation is told as it was edited: in the list, to who was away, and to who begins anew', async () => {
  await using t = await written();
  const { eventCursor } = await t.teacher.api.conversations.query({});
  const edited = await t.parent.http.editMessage.mutate({ id: t.id, body: 'à neuf heures' });
  const { items } = await t.teacher.http.conversations.query({});
  expect(items[0]).toMatchObject({ lastSeq: 1, lastMessage: edited });
  const away = await followMessages(t.teacher, eventCursor);
  await until(() => away.messages().length === 1);
  expect(away.messages()).toEqual([edited]);
  const { conversationId } = t;
  expect(await t.teacher.http.conversation.query({ conversationId })).toMatchObject({ lastMessage: edited });
});

test('[MSG17] the same edit again, also too late, is the same message; what changes nothing draws nothing and keeps nothing', async () => {
  await using t = await written();
  const edited = await t.parent.http.editMessage.mutate({ id: t.id, body: 'à neuf heures' });
  const before = await t.revision();
  const together = await Promise.all(
    [1, 2, 3].map(() => t.parent.http.editMessage.mutate({ id: t.id, body: 'à neuf heures' })),
  );
  expect(together).toEqual([edited, edited, edited]);
  await t.age('created_at', '1 hour');
  expect((await t.parent.http.editMessage.mutate({ id: t.id, body: 'à neuf heures' })).revision).toBe(edited.revision);
  expect(await t.revision()).toBe(before);
  expect((await t.parent.http.messageVersions.query({ id: t.id })).map(({ body }) => body)).toEqual(['à huit heures']);
});

test('[MSG3] [MSG17] what is sent again is still the same message after it was edited', async () => {
  await using t = await talking();
  const sending = t.message('à huit heures');
  await t.parent.http.send.mutate(sending);
  const edited = await t.parent.http.editMessage.mutate({ id: sending.id, body: 'à neuf heures' });
  expect(await t.parent.http.send.mutate(sending)).toEqual(edited);
  const other = await refusalOf(t.parent.http.send.mutate({ ...sending, body: 'à neuf heures' }));
  expect(other.reason).toBe('message.idTaken');
});

test('[MSG17] it is edited for fifteen minutes, or as long as the school says, and by its author alone', async () => {
  await using t = await written();
  const edit = (body: string) => t.parent.http.editMessage.mutate({ id: t.id, body });
  await t.age('created_at', '14 minutes 50 seconds');
  await edit('in time');
  await t.age('created_at', '11 seconds');
  expect(await refusalOf(edit('too late'))).toMatchObject({ code: 'FORBIDDEN', reason: 'message.editOver' });
  await set(t.admin, { editMinutes: 60 });
  await edit('in time again');
  await set(t.admin, { editMinutes: 0 });
  const { id } = await say(t.parent, t.conversationId, 'new');
  expect((await refusalOf(t.parent.http.editMessage.mutate({ id, body: 'x' }))).reason).toBe('message.editOver');
  await set(t.admin, { editMinutes: null });
  for (const other of [t.admin, t.teacher, t.student])
    expect(await refusalOf(other.http.editMessage.mutate({ id, body: 'x' }))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'message.notYours',
    });
  await t.parent.http.editMessage.mutate({ id, body: 'mine' });
  const { memberships } = await t.parent.http.me.query();
  expect(memberships[0]!.may).toMatchObject({ editMinutes: 15 });
});

test('[MSG17] [MSG2] a message of which somebody is told nothing is to them as if it did not exist', async () => {
  await using t = await written();
  const [outsider, elsewhere] = [await t.s.as('parent2'), await written()];
  await using _ = elsewhere;
  const edit = (id: string) => refusalOf(outsider.http.editMessage.mutate({ id, body: 'x' }));
  const unknown = await edit(randomUUID());
  expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'message.unknown' });
  expect([await edit(t.id), await edit(elsewhere.id)]).toEqual([unknown, unknown]);
  await remove(t.s, t.admin, t.conversationId, 'parent');
  const removed = await refusalOf(t.parent.http.editMessage.mutate({ id: t.id, body: 'x' }));
  expect(removed).toEqual(unknown);
  await t.admin.http.addParticipants.mutate({ conversationId: t.conversationId, userIds: [t.s.people.parent] });
  expect(await refusalOf(t.parent.http.editMessage.mutate({ id: t.id, body: 'x' }))).toEqual(unknown);
  expect((await t.seenBy('teacher')).editedAt).toBeNull();
});

test('[MSG17] [RULE2] it is edited where its author still writes: not where they only read, nor by a student outside the hours', async () => {
  await using t = await written();
  const { id } = await say(t.student, t.conversationId, 'présent');
  const edit = () => t.student.http.editMessage.mutate({ id, body: 'absent' });
  const day = (new Date().getUTCDay() + 2) % 7;
  await set(t.admin, { studentWriting: { days: [day + 1], from: 0, to: 1 } });
  expect((await refusalOf(edit())).reason).toBe('student.notNow');
  await set(t.admin, { studentWriting: 'never' });
  await nothingDue(t.s);
  expect((await refusalOf(edit())).reason).toBe('conversation.readOnly');
  await set(t.admin, { studentWriting: null });
  await nothingDue(t.s);
  expect((await edit()).body).toBe('absent');
});

test('[MSG6] [MSG17] what is put there is text as what is sent: refused alike, and the message stays', async () => {
  await using t = await written();
  for (const [body, reason] of [
    ['', 'too_small'],
    [' \n', 'too_small'],
    ['\u200b', 'too_small'],
    ['x'.repeat(usualContent.bodyCharacters + 1), 'too_big'],
    ['a\0b', 'notText'],
    ['\uD800', 'notText'],
  ] as const) {
    const refused = await refusalOf(t.parent.http.editMessage.mutate({ id: t.id, body }));
    expect(refused).toMatchObject({ code: 'BAD_REQUEST', issues: [{ path: 'body', reason }] });
  }
  expect((await t.seenBy('teacher')).body).toBe('à huit heures');
  await t.parent.http.deleteMessage.mutate({ id: t.id });
  const deleted = await refusalOf(t.parent.http.editMessage.mutate({ id: t.id, body: 'x' }));
  expect(deleted).toMatchObject({ code: 'CONFLICT', reason: 'message.deleted' });
  expect(await refusalOf(t.parent.http.editMessage.mutate({ id: t.id, body: 'à huit heures' }))).toEqual(deleted);
});

test('[MSG24] edits beyond one a second are held off, and nobody else is', async () => {
  await using t = await written();
  const edits = Array.from({ length: 80 }, (_, index) =>
    t.parent.http.editMessage.mutate({ id: t.id, body: `${index}` }),
  );
  const outcomes = await Promise.allSettled(edits);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(60);
  const late = await refusalOf(t.parent.http.deleteMessage.mutate({ id: t.id }));
  expect(late).toMatchObject({ code: 'TOO_MANY_REQUESTS', reason: 'rate.exceeded' });
  expect(late.retryAfterMs).toBeLessThanOrEqual(60_000);
  const { id } = await say(t.teacher, t.conversationId, 'meanwhile');
  await t.teacher.http.editMessage.mutate({ id, body: 'changed' });
  await say(t.parent, t.conversationId, 'and I still write');
});

test('[MSG17] a message that is edited is unread by nobody anew, and moves its conversation nowhere', async () => {
  await using t = await written();
  const { id: later } = await start(t.s, t.parent, ['teacher']);
  await say(t.parent, later, 'later');
  await t.teacher.http.markRead.mutate({ conversationId: t.conversationId, seq: 1 });
  await t.parent.http.editMessage.mutate({ id: t.id, body: 'à neuf heures' });
  const { items, unread } = await t.teacher.http.conversations.query({});
  expect(items.map(({ id }) => id)).toEqual([later, t.conversationId]);
  expect(unread).toBe(1);
});
