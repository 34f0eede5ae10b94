import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { followConversations, followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { remove, say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[CONV5] who is removed hears that once and then nothing, and the conversation is unknown to them', async () => {
  await using s = await school();
  const [admin, parent, teacher] = [await s.as('admin'), await s.as('parent'), await s.as('teacher')];
  const { id: conversationId } = await start(s, admin, ['parent', 'teacher'], { title: 'Voyage' });
  const [messages, changes] = [await followMessages(parent), await followConversations(parent)];
  const stays = await followMessages(teacher);
  expect(await remove(s, admin, conversationId, 'parent')).toMatchObject({ participantCount: 2 });
  await say(admin, conversationId, 'without them');
  await admin.api.renameConversation.mutate({ conversationId, title: 'Sans eux' });
  await until(() => stays.messages().length === 1);
  await until(() => changes.events.length > 0);
  // Their own next change comes after all of the above.
  const { id: other } = await start(s, admin, ['parent']);
  await until(() => changes.events.some((event) => event.type === 'conversation' && event.conversation.id === other));
  const heard = changes.events.filter((event) => event.type !== 'conversation');
  expect(heard).toMatchObject([
    {
      type: 'participant',
      conversationId,
      participant: { userId: s.people.parent, leftAt: expect.any(Date), canWrite: false },
    },
  ]);
  expect(changes.events).toHaveLength(2);
  expect(messages.events).toEqual([]);
  const unknown = await refusalOf(parent.api.conversation.query({ conversationId: randomUUID() }));
  for (const call of [
    () => parent.api.conversation.query({ conversationId }),
    () => parent.api.messages.query({ conversationId }),
    () => parent.api.markRead.mutate({ conversationId, seq: 1 }),
    () => parent.api.leaveConversation.mutate({ conversationId }),
    () => say(parent, conversationId, 'let me in'),
  ])
    expect(await refusalOf(call())).toEqual(unknown);
  expect((await parent.api.conversations.query({})).items.map(({ id }) => id)).toEqual([other]);
});

test('[CONV5] someone who was away when they were removed hears it on return, and nothing of what followed', async () => {
  await using s = await school();
  const [admin, parent] = [await s.as('admin'), await s.as('parent')];
  const { id } = await start(s, admin, ['parent', 'teacher'], { title: 'Voyage' });
  const { eventCursor } = await parent.api.conversations.query({});
  await remove(s, admin, id, 'parent');
  await say(admin, id, 'secret');
  const [messages, changes] = [
    await followMessages(parent, eventCursor),
    await followConversations(parent, eventCursor),
  ];
  await until(() => changes.events.length > 0);
  expect(changes.events).toMatchObject([
    { type: 'participant', participant: { userId: s.people.parent, leftAt: expect.any(Date) } },
  ]);
  expect(messages.events).toEqual([]);
});

test('[CONV6] [CONV7] the maker of a group removes whom they added, but only staff remove staff', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id } = await start(s, parent, ['teacher', 'admin', 'student'], { title: 'Rendez-vous' });
  expect(await refusalOf(remove(s, parent, id, 'teacher'))).toMatchObject({
    code: 'FORBIDDEN',
    reason: 'participant.staffStays',
  });
  expect(await remove(s, parent, id, 'student')).toMatchObject({ participantCount: 3 });
  expect(await remove(s, teacher, id, 'admin')).toMatchObject({ participantCount: 2 });
  expect(await refusalOf(remove(s, teacher, id, 'admin'))).toMatchObject({
    code: 'NOT_FOUND',
    reason: 'participant.unknown',
  });
  expect(await refusalOf(remove(s, teacher, id, 'student3'))).toMatchObject({ reason: 'participant.unknown' });
});

test('[CONV6] who looks after nothing removes nobody', async () => {
  await using s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  const group = await start(s, teacher, ['parent', 'admin'], { title: 'Sortie' });
  expect(await refusalOf(remove(s, parent, group.id, 'admin'))).toMatchObject({ reason: 'conversation.notManager' });
  const direct = await start(s, teacher, ['parent']);
  expect(await refusalOf(remove(s, teacher, direct.id, 'parent'))).toMatchObject({
    reason: 'conversation.directIsFixed',
  });
});

test('[CONV8] to remove oneself is to leave, and is answered', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const { id } = await start(s, teacher, ['parent', 'admin'], { title: 'Sortie' });
  expect(await remove(s, teacher, id, 'teacher')).toMatchObject({ id, title: 'Sortie' });
  expect((await teacher.api.conversations.query({})).items).toEqual([]);
});
