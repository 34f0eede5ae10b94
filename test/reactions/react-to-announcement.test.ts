import { expect, test } from 'vitest';
import { limits } from '../../src/shared/limits.ts';
import { announced } from '../support/announced.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { set } from '../support/settings.ts';
import { remove } from '../support/talk.ts';

test('[MSG35] whoever reads an announcement reacts to it, twice is the same as once, and takes it away', async () => {
  await using t = await announced();
  expect(await t.react(t.parent)).toEqual([{ emoji: '👍', count: 1, isMine: true }]);
  expect(await t.react(t.parent)).toEqual([{ emoji: '👍', count: 1, isMine: true }]);
  await t.react(t.student, '❤️');
  expect(await t.react(t.admin)).toEqual([
    { emoji: '👍', count: 2, isMine: true },
    { emoji: '❤️', count: 1, isMine: false },
  ]);
  expect(await t.react(t.parent, '👍', false)).toEqual([
    { emoji: '❤️', count: 1, isMine: false },
    { emoji: '👍', count: 1, isMine: false },
  ]);
  expect(await t.react(t.student, '❤️', false)).toEqual([{ emoji: '👍', count: 1, isMine: false }]);
});

test('[MSG35] none where the school does not allow it, which it does not before it says so; what was there is there again', async () => {
  await using t = await announced();
  await t.react(t.parent);
  await set(t.admin, { announcementReactions: null });
  for (const one of [t.parent, t.teacher, t.admin])
    expect(await refusalOf(t.react(one, '🎉'))).toMatchObject({ code: 'FORBIDDEN', reason: 'reaction.notAllowed' });
  expect([await t.seenBy(t.parent), await t.seenBy(t.admin)]).toEqual([[], []]);
  expect(await t.admin.http.announcementReactors.query({ id: t.id })).toEqual([]);
  expect((await t.parent.http.me.query()).memberships[0]!.may.announcementReactions).toBe(false);
  await set(t.admin, { announcementReactions: true });
  expect((await t.parent.http.me.query()).memberships[0]!.may.announcementReactions).toBe(true);
  expect(await t.seenBy(t.parent)).toEqual([{ emoji: '👍', count: 1, isMine: true }]);
});

test('[MSG35] a stranger, another school, who was taken out and who is suspended are told of no such message, and change nothing', async () => {
  await using t = await announced();
  await using foreign = await school();
  await t.react(t.parent);
  await remove(t.s, t.admin, t.conversationId, 'parent2');
  await t.admin.http.admin.suspend.mutate({ userId: t.s.people.student });
  const suspended = await t.s.as('student');
  const outside = [await t.s.as('teacher2'), await foreign.as('admin'), await foreign.as('parent'), t.parent2];
  for (const one of [...outside, suspended]) {
    for (const on of [true, false])
      expect(await refusalOf(t.react(one, '👍', on))).toMatchObject({ code: 'NOT_FOUND', reason: 'message.unknown' });
    expect((await refusalOf(t.seenBy(one))).reason).toBe('conversation.unknown');
    expect((await refusalOf(one.http.announcementReactors.query({ id: t.id }))).reason).toBe('message.unknown');
  }
  expect(await t.seenBy(t.parent)).toEqual([{ emoji: '👍', count: 1, isMine: true }]);
});

test('[MSG35] a student outside the hours does not react, nor anybody to what was deleted or to what is no announcement', async () => {
  await using t = await announced();
  await t.react(t.student);
  await set(t.admin, { studentWriting: 'never' });
  expect((await refusalOf(t.react(t.student, '🎉'))).reason).toBe('student.notNow');
  expect(await t.react(t.student, '👍', false)).toEqual([]);
  await t.react(t.parent);
  await t.admin.http.deleteMessage.mutate({ id: t.id });
  expect((await refusalOf(t.react(t.parent, '🎉'))).reason).toBe('message.deleted');
  expect(await t.seenBy(t.parent)).toEqual([]);
  await t.admin.http.restoreMessage.mutate({ id: t.id });
  expect(await t.seenBy(t.parent)).toEqual([{ emoji: '👍', count: 1, isMine: true }]);
  const { id: conversationId } = await t.parent.http.createConversation.mutate({
    participantIds: [t.s.people.teacher],
  });
  const message = { id: crypto.randomUUID(), conversationId, body: 'Bonjour' };
  const { id } = await t.parent.http.send.mutate(message);
  expect(await refusalOf(t.teacher.http.reactToAnnouncement.mutate({ id, emoji: '👍', on: true }))).toMatchObject({
    reason: 'reaction.notAllowed',
  });
});

test('[MSG35] once the year of its class is over nobody reacts to an announcement, and takes their own reaction away', async () => {
  await using t = await announced();
  await t.react(t.parent);
  await t.s.db.updateTable('conversation').set({ closedAt: new Date() }).where('id', '=', t.conversationId).execute();
  for (const one of [t.parent, t.admin])
    expect(await refusalOf(t.react(one, '🎉'))).toMatchObject({ code: 'FORBIDDEN', reason: 'conversation.readOnly' });
  expect(await t.seenBy(t.parent)).toEqual([{ emoji: '👍', count: 1, isMine: true }]);
  expect(await t.react(t.parent, '👍', false)).toEqual([]);
});

test('[MSG35] a message has twenty kinds of reactions and no more, and of two who put the last at once one does', async () => {
  await using t = await announced();
  const { id: establishmentId, people } = t.s;
  const kinds = Array.from({ length: limits.reactionsToMessage - 1 }, (_, index) => ({
    establishmentId,
    conversationId: t.conversationId,
    messageId: t.id,
    userId: people.teacher,
    emoji: String.fromCodePoint(0x1f600 + index),
  }));
  await t.s.db.insertInto('announcementReaction').values(kinds).execute();
  const outcomes = await Promise.allSettled([
    t.react(t.parent, '👍'),
    t.react(t.parent2, '🎉'),
    t.react(t.admin, '🙏'),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = outcomes.find((one) => one.status === 'rejected')!;
  expect(await refusalOf(Promise.reject(refused.reason))).toMatchObject({ reason: 'reaction.tooMany' });
  expect(await t.seenBy(t.parent)).toHaveLength(limits.reactionsToMessage);
  await t.react(t.parent, '😀');
});

test('[MSG24] [MSG35] reactions to announcements are held off as the others are', async () => {
  await using t = await announced();
  const calls = Array.from({ length: 60 }, (_, index) => t.react(t.parent, '👍', index % 2 === 0));
  const outcomes = await Promise.allSettled(calls);
  const refused = outcomes.find((one) => one.status === 'rejected')!;
  expect(await refusalOf(Promise.reject(refused.reason))).toMatchObject({ reason: 'rate.exceeded' });
  await t.react(t.parent2);
});
