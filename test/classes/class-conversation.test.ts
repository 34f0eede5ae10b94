import { expect, test } from 'vitest';
import { classesSettled, classOf, openFor, peopleIn } from '../support/classes.ts';
import { followConversations, followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school, type School } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { namesIn, remove, add, say } from '../support/talk.ts';
import { until } from '../support/until.ts';

const join = (s: School, classId: string, userId: string) =>
  s.db.insertInto('classStudent').values({ establishmentId: s.id, classId, userId }).execute();

test('[CLASS9] whoever comes into the class is in its conversation, hears it live and reads no line from before; whoever leaves is out', async () => {
  await using s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const classId = await classOf(s, '6e B');
  const id = await openFor(admin, classId, 'students');
  expect(namesIn(s, await peopleIn(s, id))).toEqual(['student', 'student2', 'teacher']);
  expect((await teacher.http.conversation.query({ conversationId: id })).title).toBe('6e B');
  await say(teacher, id, 'Avant');
  const [late, gone] = [await s.as('student3'), await s.as('student')];
  const [events, lines] = [await followConversations(late), await followMessages(late)];
  await admin.http.admin.setClassPeople.mutate({ classId, add: [s.people.student3], remove: [s.people.student] });
  await until(() => events.events.some((event) => event.type === 'conversation' && event.conversation.id === id));
  expect(await refusalOf(gone.http.conversation.query({ conversationId: id }))).toMatchObject({ code: 'NOT_FOUND' });
  await say(teacher, id, 'Après');
  await until(() => lines.messages().length === 1);
  const { items } = await late.http.messages.query({ conversationId: id });
  expect(items.map(({ body }) => body)).toEqual(['Après']);
  expect(await late.http.conversation.query({ conversationId: id })).toMatchObject({
    fromSeq: 2,
    participantCount: 3,
    canWrite: true,
  });
});

test('[CLASS9] what an import changes is followed, whichever process looks', async () => {
  await using s = await school();
  await using elsewhere = await newTestServer();
  const classId = await classOf(s, '6e B');
  const id = await openFor(await s.as('admin', elsewhere), classId, 'students');
  const late = await s.as('student3', elsewhere);
  await join(s, classId, s.people.student3);
  await until(async () => (await peopleIn(s, id)).length === 4);
  await say(late, id, 'Me voilà');
  await s.db.deleteFrom('classStudent').where('userId', '=', s.people.student3).execute();
  await until(async () => (await peopleIn(s, id)).length === 3);
  // Back again, they read nothing of what was written while they were away, nor of before.
  await say(await s.as('teacher'), id, 'Entre-temps');
  await join(s, classId, s.people.student3);
  await until(async () => (await peopleIn(s, id)).length === 4);
  expect((await late.http.messages.query({ conversationId: id })).items).toEqual([]);
});

test('[CLASS9] a class is followed once an import of it is committed, though some of it was due before', async () => {
  await using s = await school();
  const classId = await classOf(s, '6e B');
  const id = await openFor(await s.as('admin'), classId, 'students');
  await classesSettled(s);
  await s.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('classStudent')
      .values({ establishmentId: s.id, classId, userId: s.people.student3 })
      .execute();
    // The other class is due since, and has been looked at.
    await join(s, await classOf(s, '5e A'), s.people.student2);
    await until(async () => {
      const due = s.db.selectFrom('classDue').select('classId').where('establishmentId', '=', s.id);
      return (await due.execute()).length === 0;
    });
    expect(await peopleIn(s, id)).not.toContain(s.people.student3);
  });
  await until(async () => (await peopleIn(s, id)).includes(s.people.student3));
});

test('[CLASS9] the families are the guardians of who is in the class, one more child or one less', async () => {
  await using s = await school();
  const classId = await classOf(s, '6e B');
  const id = await openFor(await s.as('admin'), classId, 'families');
  expect(namesIn(s, await peopleIn(s, id))).toEqual(['parent', 'parent2', 'teacher']);
  await s.db.deleteFrom('classStudent').where('userId', '=', s.people.student2).execute();
  await until(async () => (await peopleIn(s, id)).length === 2);
  const grandmother = await newPerson(s.db, s.id, 'grandmother', 'parent');
  const link = { establishmentId: s.id, guardianId: grandmother, studentId: s.people.student };
  await s.db.insertInto('guardianship').values(link).execute();
  await until(async () => (await peopleIn(s, id)).includes(grandmother));
});

test('[CLASS9] more people than one step takes come in by several', async () => {
  await using s = await school();
  const classId = await classOf(s, '6e B');
  const id = await openFor(await s.as('admin'), classId, 'students');
  const many = await Promise.all(Array.from({ length: 230 }, (_, n) => newPerson(s.db, s.id, `élève ${n}`, 'student')));
  await s.db
    .insertInto('classStudent')
    .values(many.map((userId) => ({ establishmentId: s.id, classId, userId })))
    .execute();
  await classesSettled(s);
  expect(await peopleIn(s, id)).toHaveLength(233);
  expect((await (await s.as('teacher')).http.conversation.query({ conversationId: id })).participantCount).toBe(233);
});

test('[CLASS10] nobody is added, removed or leaves by hand', async () => {
  await using s = await school();
  const [admin, teacher, student] = [await s.as('admin'), await s.as('teacher'), await s.as('student')];
  const id = await openFor(admin, await classOf(s, '6e B'), 'students');
  const follows = { reason: 'conversation.followsClass' };
  expect(await refusalOf(add(s, teacher, id, 'teacher2'))).toMatchObject(follows);
  expect(await refusalOf(remove(s, teacher, id, 'student'))).toMatchObject(follows);
  for (const { http } of [teacher, student])
    expect(await refusalOf(http.leaveConversation.mutate({ conversationId: id }))).toMatchObject(follows);
});

test('[CLASS11] without an active teacher it is not made, and falls silent until there is one', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const { classId: empty } = await admin.http.admin.createClass.mutate({ name: 'CP' });
  const refused = admin.http.admin.openClassConversation.mutate({ classId: empty, with: 'families' });
  expect(await refusalOf(refused)).toMatchObject({ reason: 'class.needsTeacher' });
  const classId = await classOf(s, '6e B');
  const ids = [await openFor(admin, classId, 'students'), await openFor(admin, classId, 'families')];
  const twice = admin.http.admin.openClassConversation.mutate({ classId, with: 'families' });
  expect(await refusalOf(twice)).toMatchObject({ reason: 'class.conversationOpen' });
  const [student, parent] = [await s.as('student'), await s.as('parent')];
  const mayWrite = async () => [
    (await student.http.conversation.query({ conversationId: ids[0]! })).canWrite,
    (await parent.http.conversation.query({ conversationId: ids[1]! })).canWrite,
  ];
  await admin.http.admin.suspend.mutate({ userId: s.people.teacher });
  await until(async () => (await mayWrite()).every((may) => !may));
  await admin.http.admin.setClassPeople.mutate({ classId, add: [s.people.teacher2] });
  await until(async () => (await mayWrite()).every((may) => may));
});

test('[CLASS12] one that ends is read and not written in, one in which nothing was written goes, and a new one is new', async () => {
  await using s = await school();
  const [admin, teacher, student] = [await s.as('admin'), await s.as('teacher'), await s.as('student')];
  const classId = await classOf(s, '6e B');
  const close = () => admin.http.admin.closeClassConversation.mutate({ classId, with: 'students' });
  await openFor(admin, classId, 'students');
  expect(await close()).toEqual({ kept: 0, gone: 1 });
  expect((await student.http.conversations.query({})).items).toEqual([]);
  const id = await openFor(admin, classId, 'students');
  await say(student, id, 'Bonjour');
  expect(await close()).toEqual({ kept: 1, gone: 0 });
  expect(await refusalOf(close())).toMatchObject({ reason: 'class.noConversation' });
  expect((await teacher.http.messages.query({ conversationId: id })).items).toHaveLength(1);
  expect(await refusalOf(say(teacher, id, 'x'))).toMatchObject({ reason: 'conversation.readOnly' });
  // It stays silent whatever is asked anew, and whoever wants may leave it now.
  await admin.http.admin.setRole.mutate({ userId: s.people.student2, role: 'parent' });
  await classesSettled(s);
  expect(await refusalOf(say(teacher, id, 'x'))).toMatchObject({ reason: 'conversation.readOnly' });
  await student.http.leaveConversation.mutate({ conversationId: id });
  expect(await openFor(admin, classId, 'students')).not.toBe(id);
});

test('[CLASS12] what is written while a class is removed is stored or refused, and what is stored stays', async () => {
  await using s = await school();
  const [admin, student] = [await s.as('admin'), await s.as('student')];
  const classId = await classOf(s, '6e B');
  const id = await openFor(admin, classId, 'students');
  await say(student, id, 'first');
  const writing = Array.from({ length: 20 }, (_, n) =>
    say(student, id, `${n}`).then(
      () => 1,
      () => 0,
    ),
  );
  await admin.http.admin.removeClass.mutate({ classId, withPeople: true });
  const stored = (await Promise.all<number>(writing)).reduce((sum, one) => sum + one, 0);
  await classesSettled(s);
  expect((await student.http.messages.query({ conversationId: id, limit: 200 })).items).toHaveLength(1 + stored);
  expect(await refusalOf(say(student, id, 'x'))).toMatchObject({ reason: 'conversation.readOnly' });
});
