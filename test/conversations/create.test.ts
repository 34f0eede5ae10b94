import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import { join, newGuardianship, newPerson, school, type Name } from '../support/school.ts';
import { followConversations } from '../support/follow.ts';
import { namesIn, say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[CONV1] two people and no title are their one direct conversation, whoever asks and however often', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const first = await start(s, parent, ['teacher']);
  expect(first).toMatchObject({
    kind: 'direct',
    title: null,
    participantCount: 2,
    lastSeq: 0,
    fromSeq: 1,
    canWrite: true,
  });
  expect(
    namesIn(
      s,
      first.participants.map(({ userId }) => userId),
    ),
  ).toEqual(['parent', 'teacher']);
  expect((await start(s, teacher, ['parent'])).id).toBe(first.id);
  expect((await start(s, teacher, ['parent', 'teacher', 'parent'])).id).toBe(first.id);
  expect((await teacher.api.conversations.query({})).items).toHaveLength(1);
});

test('[CONV1] both asking at the same moment make one, and each hears of it', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const heard = [await followConversations(parent), await followConversations(teacher)];
  const made = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      index % 2 ? start(s, parent, ['teacher']) : start(s, teacher, ['parent']),
    ),
  );
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  await until(() => heard.every(({ events }) => events.length > 0));
  await say(parent, made[0]!.id, 'one');
  for (const { events } of heard) expect(events.filter(({ type }) => type === 'conversation')).toHaveLength(1);
});

test('[CONV1] in two schools the same pair has two', async () => {
  await using s = await school();
  await using other = await school();
  await join(s.db, other.id, s.people.admin, 'admin');
  await join(s.db, other.id, s.people.teacher, 'teacher');
  const admin = await s.as('admin');
  const refused = await refusalOf(start(s, admin, ['teacher']));
  expect(refused).toMatchObject({ code: 'BAD_REQUEST', reason: 'establishment.needed' });
  const here = await start(s, admin, ['teacher'], { establishmentId: s.id });
  const there = await start(s, admin, ['teacher'], { establishmentId: other.id });
  expect([here.establishmentId, there.establishmentId]).toEqual([s.id, other.id]);
  expect(here.id).not.toBe(there.id);
});

const mayNotBegin: [Name, Name][] = [
  ['student', 'admin'],
  ['student', 'student2'],
  ['student', 'teacher2'],
  ['student', 'parent2'],
  ['parent', 'parent2'],
  ['parent', 'student2'],
  ['parent', 'teacher2'],
  ['teacher', 'student3'],
  ['teacher2', 'parent'],
];

test.each(mayNotBegin)('[MAY3] %s may not start writing to %s, directly or with others', async (from, to) => {
  await using s = await school();
  const client = await s.as(from);
  for (const more of [{}, { title: 'Nous' }])
    expect(await refusalOf(start(s, client, [to], more))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'contact.notAllowed',
    });
  const nobody = refusalOf(client.http.createConversation.mutate({ participantIds: [randomUUID()] }));
  expect(await nobody).toEqual(await refusalOf(start(s, client, [to])));
});

test('[MAY3] who was written to may answer', async () => {
  await using s = await school();
  const [admin, student] = [await s.as('admin'), await s.as('student')];
  const { id } = await start(s, admin, ['student']);
  await say(admin, id, 'Bonjour');
  expect(await say(student, id, 'Bonjour Madame')).toMatchObject({ seq: 2 });
  expect((await start(s, student, ['admin']).catch(() => null))?.id).toBe(id);
});

test('[MAY4] an admin who starts writing to a student leaves an entry in the audit, once, and nobody else does', async () => {
  await using s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const { id } = await start(s, admin, ['student']);
  await start(s, admin, ['student']);
  const group = await start(s, admin, ['student2', 'teacher'], { title: 'Tutorat' });
  await start(s, admin, ['parent']);
  await start(s, teacher, ['student']);
  const entries = await s.db.selectFrom('auditEntry').selectAll().where('establishmentId', '=', s.id).execute();
  expect(entries.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([
    [s.people.admin, id],
    [s.people.admin, group.id],
  ]);
  await expect(s.db.deleteFrom('auditEntry').where('establishmentId', '=', s.id).execute()).rejects.toThrow(
    /permission/,
  );
});

test('[MAY6] [MAY7] with students there is staff, and no adult who is a stranger to them', async () => {
  await using s = await school();
  const [student, parent, teacher] = [await s.as('student'), await s.as('parent'), await s.as('teacher')];
  const alone = await refusalOf(start(s, parent, ['student'], { title: 'La famille' }));
  expect(alone).toMatchObject({ code: 'FORBIDDEN', reason: 'conversation.needsStaff' });
  const strange = await refusalOf(start(s, teacher, ['student2', 'parent'], { title: 'Sortie' }));
  expect(strange).toMatchObject({ code: 'FORBIDDEN', reason: 'conversation.studentWithStranger' });
  expect(await start(s, student, ['parent', 'teacher'], { title: 'Rendez-vous' })).toMatchObject({ kind: 'group' });
  const announced = await start(s, teacher, ['student', 'parent2'], { title: 'Grève', kind: 'announcement' });
  expect(announced.participants.map(({ role, canWrite }) => `${role} ${canWrite}`).sort()).toEqual([
    'parent false',
    'student false',
    'teacher true',
  ]);
});

test('[MAY5] only staff make announcements, and only they write in them', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const refused = await refusalOf(start(s, parent, ['teacher'], { title: 'Avis', kind: 'announcement' }));
  expect(refused).toMatchObject({ code: 'FORBIDDEN', reason: 'conversation.kindNotAllowed' });
  const { id } = await start(s, teacher, ['parent'], { title: 'Avis', kind: 'announcement' });
  expect(await refusalOf(say(parent, id, 'Pourquoi ?'))).toMatchObject({
    code: 'FORBIDDEN',
    reason: 'conversation.readOnly',
  });
  expect(await say(teacher, id, 'Demain')).toMatchObject({ seq: 1 });
  expect(await parent.api.conversation.query({ conversationId: id })).toMatchObject({ canWrite: false, lastSeq: 1 });
});

test('[CONV2] what is not two people has a title, and a direct conversation has two people', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const untitled = { code: 'BAD_REQUEST', reason: 'conversation.titleNeeded' };
  expect(await refusalOf(start(s, admin, ['parent', 'teacher']))).toMatchObject(untitled);
  expect(await refusalOf(start(s, admin, ['parent'], { kind: 'group' }))).toMatchObject(untitled);
  await start(s, admin, ['parent']);
  const three = await refusalOf(start(s, admin, ['parent', 'teacher'], { kind: 'direct' }));
  expect(three).toMatchObject({ code: 'FORBIDDEN', reason: 'conversation.directIsFixed' });
  expect(await refusalOf(start(s, admin, ['admin']))).toMatchObject({ reason: 'contact.notAllowed' });
  expect(await start(s, admin, ['parent'], { title: '  Voyage  ' })).toMatchObject({ kind: 'group', title: 'Voyage' });
});

test('[CONV2] a group holds two hundred people, its maker among them', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const others: string[] = [];
  for (let index = 0; index < 200; index += 1) others.push(await newPerson(s.db, s.id, `p${index}`, 'parent'));
  const full = await refusalOf(admin.http.createConversation.mutate({ participantIds: others, title: 'Tous' }));
  expect(full).toMatchObject({ code: 'FORBIDDEN', reason: 'conversation.full' });
  const made = await admin.http.createConversation.mutate({ participantIds: others.slice(1), title: 'Tous' });
  expect(made).toMatchObject({ participantCount: 200 });
  expect(made.participants).toHaveLength(50);
  const late = admin.http.addParticipants.mutate({ conversationId: made.id, userIds: [others[0]!] });
  expect(await refusalOf(late)).toMatchObject({ reason: 'conversation.full' });
});

test('[MAY2] a guardian writes to their child whatever other role they have', async () => {
  await using s = await school();
  await newGuardianship(s.db, s.id, s.people.teacher2, s.people.student);
  expect(await start(s, await s.as('student'), ['teacher2'])).toMatchObject({ kind: 'direct' });
});
