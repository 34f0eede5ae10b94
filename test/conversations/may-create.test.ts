import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { workerDatabase } from '../support/database.ts';
import { refusalOf } from '../support/refusal.ts';
import { newGuardianship, school, type Name } from '../support/school.ts';
import { say, start } from '../support/talk.ts';

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
  const { databases } = await workerDatabase();
  for (const db of Object.values(databases))
    await expect(db.deleteFrom('auditEntry').where('establishmentId', '=', s.id).execute()).rejects.toThrow(
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

test('[MAY2] a guardian writes to their child whatever other role they have', async () => {
  await using s = await school();
  await newGuardianship(s.db, s.id, s.people.teacher2, s.people.student);
  expect(await start(s, await s.as('student'), ['teacher2'])).toMatchObject({ kind: 'direct' });
});
