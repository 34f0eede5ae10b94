import { expect, test } from 'vitest';
import { followConversations, followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { add, namesIn, remove, say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[CONV4] who is added sees what is written from then on, and nothing earlier by any way', async () => {
  await using s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const { id } = await start(s, admin, ['parent'], { title: 'Conseil' });
  const secret = await say(admin, id, 'secret');
  const { eventCursor } = await teacher.api.conversations.query({});
  const [messages, changes] = [await followMessages(teacher), await followConversations(teacher)];
  expect(await add(s, admin, id, 'teacher')).toMatchObject({ participantCount: 3, lastSeq: 1 });
  await until(() => changes.events.some(({ type }) => type === 'conversation'));
  const mine = await teacher.api.conversation.query({ conversationId: id });
  expect(mine).toMatchObject({ lastSeq: 1, lastReadSeq: 1, fromSeq: 2, lastMessage: null });
  expect(await teacher.api.messages.query({ conversationId: id })).toEqual({
    items: [],
    hasBefore: false,
    hasAfter: false,
  });
  const around = await teacher.api.messages.query({ conversationId: id, around: 1 });
  expect(around.items).toEqual([]);
  expect(await refusalOf(say(teacher, id, 'what was that?', secret.id))).toMatchObject({
    code: 'NOT_FOUND',
    reason: 'message.unknown',
  });
  await say(admin, id, 'welcome');
  await until(() => messages.messages().length === 1);
  expect(messages.messages().map(({ body }) => body)).toEqual(['welcome']);
  const behind = await followMessages(await s.as('teacher'), eventCursor);
  await until(() => behind.messages().length === 1);
  expect(JSON.stringify([behind.events, changes.events, await teacher.api.conversations.query({})])).not.toContain(
    'secret',
  );
});

test('[CONV4] who is added again draws anew: what was written meanwhile stays theirs who were there', async () => {
  await using s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const { id } = await start(s, admin, ['teacher', 'parent'], { title: 'Conseil' });
  await say(teacher, id, 'one');
  await remove(s, admin, id, 'teacher');
  await say(admin, id, 'between us');
  await add(s, admin, id, 'teacher');
  await say(admin, id, 'three');
  const { items } = await teacher.api.messages.query({ conversationId: id });
  expect(items.map(({ seq, body }) => [seq, body])).toEqual([[3, 'three']]);
  expect(await teacher.api.conversation.query({ conversationId: id })).toMatchObject({
    fromSeq: 3,
    lastReadSeq: 2,
    lastSeq: 3,
  });
});

test('[CONV4] whoever adds must be allowed to write to each', async () => {
  await using s = await school();
  const [teacher, admin] = [await s.as('teacher'), await s.as('admin')];
  const { id } = await start(s, teacher, ['student'], { title: 'Projet' });
  const refused = await refusalOf(add(s, teacher, id, 'student2', 'student3'));
  expect(refused).toMatchObject({ code: 'FORBIDDEN', reason: 'contact.notAllowed' });
  expect((await teacher.api.conversation.query({ conversationId: id })).participantCount).toBe(2);
  await add(s, teacher, id, 'admin');
  const { participants } = await add(s, admin, id, 'student3');
  expect(
    namesIn(
      s,
      participants.map(({ userId }) => userId),
    ),
  ).toEqual(['admin', 'student', 'student3', 'teacher']);
});

test('[CONV4] who is there already is not added again', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const { id } = await start(s, teacher, ['parent'], { title: 'Projet' });
  await say(teacher, id, 'one');
  expect(await add(s, teacher, id, 'parent', 'teacher')).toMatchObject({ participantCount: 2 });
  expect(await (await s.as('parent')).api.conversation.query({ conversationId: id })).toMatchObject({ fromSeq: 1 });
});

test('[MAY4] an admin who brings a student in leaves an entry in the audit', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const { id } = await start(s, admin, ['teacher'], { title: 'Projet' });
  await add(s, admin, id, 'parent');
  await add(s, admin, id, 'teacher2');
  await remove(s, admin, id, 'parent');
  await add(s, admin, id, 'student');
  const entries = await s.db.selectFrom('auditEntry').selectAll().where('establishmentId', '=', s.id).execute();
  expect(entries.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([[s.people.admin, id]]);
});

test('[MAY6] nobody is added who would be a stranger to a student', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const { id } = await start(s, teacher, ['student', 'parent'], { title: 'Rendez-vous' });
  for (const name of ['parent2', 'student2'] as const) {
    const refused = await refusalOf(add(s, teacher, id, name));
    expect(refused).toMatchObject({ code: 'FORBIDDEN', reason: 'conversation.studentWithStranger' });
  }
});

test('[CONV6] groups are looked after by staff and by their maker, announcements by staff, direct ones by nobody', async () => {
  await using s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const own = await start(s, parent, ['teacher'], { title: 'Fête' });
  expect(await add(s, parent, own.id, 'admin')).toMatchObject({ participantCount: 3 });
  const group = await start(s, teacher, ['parent'], { title: 'Sortie' });
  expect(await refusalOf(add(s, parent, group.id, 'admin'))).toMatchObject({
    code: 'FORBIDDEN',
    reason: 'conversation.notManager',
  });
  const news = await start(s, admin, ['parent', 'teacher'], { title: 'Avis', kind: 'announcement' });
  expect(await refusalOf(add(s, parent, news.id, 'teacher'))).toMatchObject({ reason: 'conversation.notManager' });
  expect(await add(s, teacher, news.id, 'parent2')).toMatchObject({ participantCount: 4 });
  const direct = await start(s, admin, ['teacher']);
  expect(await refusalOf(add(s, admin, direct.id, 'parent'))).toMatchObject({
    code: 'FORBIDDEN',
    reason: 'conversation.directIsFixed',
  });
  const outsider = await refusalOf(add(s, await s.as('teacher2'), group.id, 'admin'));
  expect(outsider).toMatchObject({ code: 'NOT_FOUND', reason: 'conversation.unknown' });
});
