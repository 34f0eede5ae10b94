import { expect, test } from 'vitest';
import { followConversations } from '../support/follow.ts';
import { mentioning } from '../support/mentioning.ts';
import { add, remove, say } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[MSG32] whoever is mentioned hears up to where, on their devices alone, and so does who was away', async () => {
  await using t = await mentioning();
  const { eventCursor } = await t.teacher.api.conversations.query({});
  const [mentioned, other] = [await followConversations(t.teacher), await followConversations(t.student)];
  const { seq } = await say(t.parent, t.conversationId, t.at('teacher'));
  await until(() => mentioned.events.length === 1);
  const own = { type: 'own', conversationId: t.conversationId, own: { mentionSeq: seq, lastReadSeq: 0 } };
  expect(mentioned.events).toMatchObject([own]);
  const away = await followConversations(await t.s.as('teacher'), eventCursor);
  await until(() => away.events.length === 1);
  expect(away.events).toEqual(mentioned.events);
  await say(t.parent, t.conversationId, 'à tout à l’heure');
  const read = await t.teacher.http.markRead.mutate({ conversationId: t.conversationId, seq: seq + 1 });
  expect(read).toMatchObject({ mentionSeq: seq, lastReadSeq: seq + 1 });
  expect(other.events.filter(({ type }) => type === 'own')).toEqual([]);
  expect([await t.placeOf(t.parent), await t.placeOf(t.student)]).toEqual([null, null]);
});

test('[MSG32] everyone is mentioned but who wrote it, and nobody mentions themselves', async () => {
  await using t = await mentioning();
  await say(t.teacher, t.conversationId, '<@all>');
  await say(t.parent, t.conversationId, t.at('parent'));
  const places = await Promise.all([t.admin, t.parent, t.student, t.teacher].map((one) => t.placeOf(one)));
  expect(places).toEqual([2, 2, 2, null]);
});

test('[MSG32] it goes back where the mention is taken away, and to nothing where it was the only one', async () => {
  await using t = await mentioning();
  const first = await say(t.parent, t.conversationId, t.at('teacher'));
  const second = await say(t.student, t.conversationId, t.at('teacher'));
  const third = await say(t.admin, t.conversationId, '<@all>');
  const heard = await followConversations(t.teacher);
  await t.admin.http.deleteMessage.mutate({ id: third.id });
  expect(await t.placeOf(t.teacher)).toBe(second.seq);
  await t.student.http.editMessage.mutate({ id: second.id, body: 'personne' });
  expect(await t.placeOf(t.teacher)).toBe(first.seq);
  await t.admin.http.restoreMessage.mutate({ id: third.id });
  await t.admin.http.editMessage.mutate({ id: third.id, body: t.at('student') });
  await t.parent.http.deleteMessage.mutate({ id: first.id });
  expect(await t.placeOf(t.teacher)).toBeNull();
  const told = () => heard.events.flatMap((event) => (event.type === 'own' ? [event.own.mentionSeq] : []));
  await until(() => told().length === 5);
  expect(told()).toEqual([second.seq, first.seq, third.seq, first.seq, null]);
});

test('[MSG32] where one that mentions everyone is gone, the last that is left counts, and of two such each author is mentioned by the other', async () => {
  await using t = await mentioning();
  const first = await say(t.parent, t.conversationId, t.at('student'));
  const second = await say(t.teacher, t.conversationId, `<@all> et ${t.at('teacher')}`);
  const third = await say(t.admin, t.conversationId, '<@all>');
  const fourth = await say(t.teacher, t.conversationId, `<@all> et ${t.at('admin')}`);
  const places = () => Promise.all([t.admin, t.teacher, t.parent, t.student].map((one) => t.placeOf(one)));
  expect(await places()).toEqual([fourth.seq, third.seq, fourth.seq, fourth.seq]);
  await t.teacher.http.deleteMessage.mutate({ id: fourth.id });
  expect(await places()).toEqual([second.seq, third.seq, third.seq, third.seq]);
  await t.admin.http.deleteMessage.mutate({ id: third.id });
  expect(await places()).toEqual([second.seq, null, second.seq, second.seq]);
  await t.teacher.http.deleteMessage.mutate({ id: second.id });
  expect(await places()).toEqual([null, null, null, first.seq]);
});

test('[MSG32] whoever comes in anew is mentioned by nothing from before', async () => {
  await using t = await mentioning();
  await say(t.parent, t.conversationId, t.at('student'));
  await remove(t.s, t.admin, t.conversationId, 'student');
  const { id } = await say(t.parent, t.conversationId, 'sans eux');
  await add(t.s, t.admin, t.conversationId, 'student');
  expect(await t.placeOf(t.student)).toBeNull();
  // Of what they cannot see they are told nothing, whoever it mentions by now.
  await t.parent.http.editMessage.mutate({ id, body: t.at('student') });
  expect(await t.placeOf(t.student)).toBeNull();
});

test('[MSG32] many who mention the same person at once: the last counts, and each message is there', async () => {
  await using t = await mentioning();
  const writing = [t.parent, t.student, t.admin].flatMap((one) =>
    Array.from({ length: 5 }, () => say(one, t.conversationId, t.at('teacher'))),
  );
  const sent = await Promise.all([...writing, say(t.teacher, t.conversationId, t.at('parent'))]);
  const last = Math.max(...sent.slice(0, -1).map(({ seq }) => seq));
  expect(await t.placeOf(t.teacher)).toBe(last);
  const { lastReadSeq } = await t.teacher.http.conversation.query({ conversationId: t.conversationId });
  expect(lastReadSeq).toBe(sent.at(-1)!.seq);
});
