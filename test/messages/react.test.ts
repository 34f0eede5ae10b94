import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { limits } from '../../src/shared/limits.ts';
import { announced } from '../support/announced.ts';
import { nothingDue } from '../support/due.ts';
import { followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { set } from '../support/settings.ts';
import { remove } from '../support/talk.ts';
import { until } from '../support/until.ts';
import { written } from '../support/written.ts';

test('[MSG21] who reacts is named with the emoji in the order in which they did, and everyone hears it', async () => {
  await using t = await written();
  const { eventCursor } = await t.student.api.conversations.query({});
  const [inside, outside] = [await followMessages(t.parent), await followMessages(await t.s.as('parent2'))];
  const { people } = t.s;
  await t.teacher.http.react.mutate({ id: t.id, emoji: '👍', on: true });
  await t.student.http.react.mutate({ id: t.id, emoji: '❤️', on: true });
  const both = await t.admin.api.react.mutate({ id: t.id, emoji: '👍', on: true });
  expect(both.reactions).toEqual([
    { emoji: '👍', userIds: [people.teacher, people.admin] },
    { emoji: '❤️', userIds: [people.student] },
  ]);
  await until(() => inside.messages().length === 3);
  expect(inside.messages()[2]).toEqual(both);
  const away = await followMessages(t.student, eventCursor);
  await until(() => away.messages().length === 1);
  expect(away.messages()).toEqual([both]);
  const less = await t.student.http.react.mutate({ id: t.id, emoji: '❤️', on: false });
  expect(less.reactions).toEqual([{ emoji: '👍', userIds: [people.teacher, people.admin] }]);
  expect(outside.events).toEqual([]);
});

test('[MSG21] of those who react at once none is lost, and twice is the same as once', async () => {
  await using t = await written();
  const everyone = [t.admin, t.teacher, t.parent, t.student];
  await Promise.all(
    everyone.flatMap((one) => ['👍', '🎉'].map((emoji) => one.http.react.mutate({ id: t.id, emoji, on: true }))),
  );
  const { reactions } = await t.seenBy('teacher');
  const counts = reactions.map(({ emoji, userIds }) => `${emoji} ${new Set(userIds).size} ${userIds.length}`);
  expect(counts.toSorted()).toEqual(['👍 4 4', '🎉 4 4'].toSorted());
  const before = await t.revision();
  await t.admin.http.react.mutate({ id: t.id, emoji: '👍', on: true });
  await t.admin.http.react.mutate({ id: t.id, emoji: '😀', on: false });
  expect(await t.revision()).toBe(before);
});

test('[MSG21] a reaction is exactly one emoji', async () => {
  await using t = await written();
  for (const emoji of ['', 'a', '👍👍', '👍 ', '1', ':)', '❤', '👍'.repeat(1_000), '\0', '\uD83D', '<b>'])
    expect(await refusalOf(t.teacher.http.react.mutate({ id: t.id, emoji, on: true }))).toMatchObject({
      code: 'BAD_REQUEST',
      issues: [{ path: 'emoji' }],
    });
  expect((await t.seenBy('teacher')).reactions).toEqual([]);
});

test('[MSG21] a message has twenty kinds of reactions and no more, to which others may still be added', async () => {
  await using t = await written();
  const kinds = Array.from({ length: limits.reactionsToMessage }, (_, index) => {
    return { emoji: String.fromCodePoint(0x1f600 + index), userIds: [t.s.people.teacher] };
  });
  await put(t, kinds);
  const full = await refusalOf(t.parent.http.react.mutate({ id: t.id, emoji: '👍', on: true }));
  expect(full).toMatchObject({ code: 'FORBIDDEN', reason: 'reaction.tooMany' });
  await t.parent.http.react.mutate({ id: t.id, emoji: '😀', on: true });
  const crowd = Array.from({ length: limits.reactionsByPeople }, () => randomUUID());
  await put(t, [{ emoji: '😀', userIds: crowd }]);
  expect((await refusalOf(t.parent.http.react.mutate({ id: t.id, emoji: '😀', on: true }))).reason).toBe(
    'reaction.tooMany',
  );
});

async function put({ s, id }: Awaited<ReturnType<typeof written>>, reactions: object[]): Promise<void> {
  await s.db
    .updateTable('message')
    .set({ reactions: JSON.stringify(reactions) as never })
    .where('id', '=', id)
    .execute();
}

test('[MSG21] who has left keeps their reactions, and adds none', async () => {
  await using t = await written();
  await t.student.http.react.mutate({ id: t.id, emoji: '👍', on: true });
  await remove(t.s, t.admin, t.conversationId, 'student');
  expect((await t.seenBy('teacher')).reactions).toEqual([{ emoji: '👍', userIds: [t.s.people.student] }]);
  for (const on of [true, false])
    expect((await refusalOf(t.student.http.react.mutate({ id: t.id, emoji: '👍', on }))).reason).toBe(
      'message.unknown',
    );
});

test('[MSG22] [CONV12] no announcement bears a reaction, whatever the school allows: whom it is for would learn of each other', async () => {
  await using t = await announced();
  for (const one of [t.parent, t.teacher, t.admin])
    expect(await refusalOf(one.http.react.mutate({ id: t.id, emoji: '👍', on: true }))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'reaction.notAllowed',
    });
  const [message] = (await t.parent2.http.messages.query({ conversationId: t.conversationId })).items;
  expect(message!.reactions).toEqual([]);
});

test('[MSG22] who only reads does not react, nor a student outside the hours; a reaction is taken away at any time', async () => {
  await using t = await written();
  const react = (on: boolean, emoji = '👍') => t.student.http.react.mutate({ id: t.id, emoji, on });
  await react(true);
  const day = (new Date().getUTCDay() + 2) % 7;
  await set(t.admin, { studentWriting: { days: [day + 1], from: 0, to: 1 } });
  expect((await refusalOf(react(true, '🎉'))).reason).toBe('student.notNow');
  await set(t.admin, { studentWriting: 'never' });
  await nothingDue(t.s);
  expect((await refusalOf(react(true, '🎉'))).reason).toBe('conversation.readOnly');
  expect((await react(false)).reactions).toEqual([]);
  await t.parent.http.deleteMessage.mutate({ id: t.id });
  expect((await refusalOf(t.teacher.http.react.mutate({ id: t.id, emoji: '👍', on: true }))).reason).toBe(
    'message.deleted',
  );
});

test('[MSG24] reactions beyond two a second are held off, and nobody else is', async () => {
  await using t = await written();
  const calls = Array.from({ length: 60 }, (_, index) =>
    t.teacher.http.react.mutate({ id: t.id, emoji: '👍', on: index % 2 === 0 }),
  );
  const outcomes = await Promise.allSettled(calls);
  const done = outcomes.filter(({ status }) => status === 'fulfilled').length;
  expect(done).toBeGreaterThanOrEqual(20);
  expect(done).toBeLessThan(60);
  const refused = outcomes.find((one) => one.status === 'rejected')!;
  expect(await refusalOf(Promise.reject(refused.reason))).toMatchObject({ reason: 'rate.exceeded' });
  await t.parent.http.react.mutate({ id: t.id, emoji: '🎉', on: true });
});
