import { expect, test } from 'vitest';
import type { Conversation } from '../../src/shared/public.ts';
import type { TestClient } from '../support/client.ts';
import { followConversations } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { add, say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

const leave = (client: TestClient, conversationId: string): Promise<Conversation> =>
  client.http.leaveConversation.mutate({ conversationId });

test('[CONV8] groups may be left by all, announcements by staff, direct conversations by nobody', async () => {
  await using s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const stays = { code: 'FORBIDDEN', reason: 'conversation.mayNotLeave' };
  const group = await start(s, teacher, ['parent', 'admin'], { title: 'Sortie' });
  await say(parent, group.id, 'bye');
  expect(await leave(parent, group.id)).toMatchObject({ id: group.id, title: 'Sortie', lastSeq: 1 });
  expect(await refusalOf(leave(parent, group.id))).toMatchObject({ code: 'NOT_FOUND', reason: 'conversation.unknown' });
  const news = await start(s, admin, ['parent', 'teacher'], { title: 'Avis', kind: 'announcement' });
  expect(await refusalOf(leave(parent, news.id))).toMatchObject(stays);
  expect(await leave(teacher, news.id)).toMatchObject({ id: news.id });
  const direct = await start(s, parent, ['teacher']);
  for (const client of [parent, teacher]) expect(await refusalOf(leave(client, direct.id))).toMatchObject(stays);
});

test('[CONV5] who leaves hears it on every device, the others see who wrote and that they have left', async () => {
  await using s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  const { id } = await start(s, teacher, ['parent', 'admin'], { title: 'Sortie' });
  await say(parent, id, 'bye');
  const [tablet, inside] = [await followConversations(await s.as('parent')), await followConversations(teacher)];
  await leave(parent, id);
  await until(() => tablet.events.length > 0 && inside.events.some(({ type }) => type === 'conversation'));
  expect(tablet.events).toMatchObject([
    { type: 'participant', participant: { userId: s.people.parent, leftAt: expect.any(Date) } },
  ]);
  const { participants, participantCount } = await teacher.api.conversation.query({ conversationId: id });
  expect(participantCount).toBe(2);
  expect(participants.at(-1)).toMatchObject({ userId: s.people.parent, name: 'parent', leftAt: expect.any(Date) });
});

test('[CONV9] [MAY7] a group whose last member of staff leaves is read-only for all, and opens when staff come back', async () => {
  await using s = await school();
  const [teacher, parent, student] = [await s.as('teacher'), await s.as('parent'), await s.as('student')];
  const { id } = await start(s, parent, ['teacher', 'student'], { title: 'Rendez-vous' });
  const heard = { parent: await followConversations(parent), student: await followConversations(student) };
  await leave(teacher, id);
  for (const name of ['parent', 'student'] as const) {
    const { events } = heard[name];
    await until(() => events.some((event) => event.type === 'own'));
    const own = events.flatMap((event) => (event.type === 'own' ? [event.own.canWrite] : []));
    expect(own).toEqual([false]);
    const told = events.flatMap((event) => (event.type === 'participant' ? [event.participant] : []));
    const silent = told.filter(({ leftAt, canWrite }) => !leftAt && !canWrite).map(({ userId }) => userId);
    expect(silent.sort()).toEqual([s.people.parent, s.people.student].sort());
  }
  for (const client of [parent, student]) {
    expect(await refusalOf(say(client, id, 'anyone?'))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'conversation.readOnly',
    });
    expect(await client.api.conversation.query({ conversationId: id })).toMatchObject({ canWrite: false });
  }
  const [before] = [heard.student.events.length];
  await add(s, parent, id, 'admin');
  await until(() => heard.student.events.slice(before).some((event) => event.type === 'own' && event.own.canWrite));
  for (const client of [parent, student]) await say(client, id, 'there you are');
});

test('[CONV9] a group without students goes on without staff', async () => {
  await using s = await school();
  const [teacher, admin] = [await s.as('teacher'), await s.as('admin')];
  const { id } = await start(s, admin, ['teacher', 'parent', 'parent2'], { title: 'Parents élus' });
  for (const client of [teacher, admin]) await leave(client, id);
  expect(await say(await s.as('parent'), id, 'still here')).toMatchObject({ seq: 1 });
});

test('[CONV9] when the student leaves, the others speak again', async () => {
  await using s = await school();
  const [teacher, parent, student] = [await s.as('teacher'), await s.as('parent'), await s.as('student')];
  const { id } = await start(s, parent, ['teacher', 'student'], { title: 'Rendez-vous' });
  await leave(teacher, id);
  await leave(student, id);
  expect(await say(parent, id, 'alone')).toMatchObject({ seq: 1 });
});
