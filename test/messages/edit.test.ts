import { expect, test } from 'vitest';
import { followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { say, start } from '../support/talk.ts';
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
