import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { limits } from '../../src/shared/limits.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school } from '../support/school.ts';
import { remove, say, start } from '../support/talk.ts';

test('[CONV10] a conversation shows its first fifty, those who have left last, and the exact number of those who are there', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const others: string[] = [];
  for (let index = 0; index < 60; index += 1) others.push(await newPerson(s.db, s.id, `p${index}`, 'parent'));
  const participantIds = [...others, s.people.teacher];
  const { id } = await admin.api.createConversation.mutate({ participantIds, title: 'Tous' });
  await remove(s, admin, id, 'teacher');
  const shown = await admin.api.conversation.query({ conversationId: id });
  expect(shown.participantCount).toBe(61);
  expect(shown.participants).toHaveLength(limits.participantsInHeader);
  expect(shown.participants.filter(({ leftAt }) => leftAt)).toEqual([]);
  const hidden = participantIds.filter((one) => !shown.participants.some(({ userId }) => userId === one));
  expect(hidden).toContain(s.people.teacher);
  const asked = await admin.api.participants.query({ conversationId: id, userIds: hidden });
  expect(asked.map(({ userId }) => userId).sort()).toEqual(hidden.sort());
  expect(asked.find(({ userId }) => userId === s.people.teacher)).toMatchObject({
    name: 'teacher',
    leftAt: expect.any(Date),
  });
});

test('[MSG11] a student’s reading is shown to nobody, not even beside their own name', async () => {
  await using s = await school();
  const [teacher, student] = [await s.as('teacher'), await s.as('student')];
  const { id: conversationId } = await start(s, teacher, ['student', 'student2'], { title: 'Projet' });
  await say(teacher, conversationId, 'one');
  await student.api.markRead.mutate({ conversationId, seq: 1 });
  for (const client of [teacher, student]) {
    const people = await client.api.participants.query({ conversationId, userIds: Object.values(s.people) });
    const read = people.map(({ userId, lastReadSeq }) => `${userId === s.people.teacher} ${lastReadSeq}`);
    expect(read.sort()).toEqual(['false null', 'false null', 'true 1']);
  }
  expect(await student.api.conversation.query({ conversationId })).toMatchObject({ lastReadSeq: 1 });
});

test('[MSG2] people outside are told of nobody in it, and nobody outside is told of to those within', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const { id: conversationId } = await start(s, teacher, ['parent']);
  expect(await teacher.api.participants.query({ conversationId, userIds: [s.people.admin, randomUUID()] })).toEqual([]);
  const outsider = await s.as('parent2');
  const refused = await refusalOf(outsider.api.participants.query({ conversationId, userIds: [s.people.parent] }));
  expect(refused).toMatchObject({ code: 'NOT_FOUND', reason: 'conversation.unknown' });
});
