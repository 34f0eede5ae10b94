import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { classesSettled, classOf, openFor } from '../support/classes.ts';
import { outcomesOf, refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { namesIn, say } from '../support/talk.ts';

test('[CLASS1] every school has one year that goes on, and what an import adds belongs to it', async () => {
  await using s = await school();
  const { http } = await s.as('admin');
  const { years, rollover } = await http.admin.schoolYears.query({});
  expect(years).toMatchObject([{ state: 'current', classes: 2, name: expect.stringMatching(/^\d{4}-\d{4}$/) }]);
  expect(rollover).toBeNull();
  const added = { establishmentId: s.id, id: randomUUID(), name: 'CP' };
  const row = await s.db.insertInto('schoolClass').values(added).returningAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ schoolYearId: years[0]!.id, kind: 'class', level: null });
  const second = sql`insert into school_year (establishment_id, name, starts, ends, state)
    values (${s.id}, 'x', '2030-09-01', '2031-08-31', 'current')`.execute(s.db);
  await expect(second).rejects.toThrow(/school_year_current/);
  const year = { name: '2026/27', starts: '2026-09-01', ends: '2027-07-04' };
  await http.admin.setSchoolYear.mutate({ yearId: years[0]!.id, year });
  expect((await http.admin.schoolYears.query({})).years[0]).toMatchObject(year);
  const wrong = http.admin.setSchoolYear.mutate({ yearId: years[0]!.id, year: { ...year, ends: '2026-08-01' } });
  expect(await refusalOf(wrong)).toMatchObject({ issues: [{ path: 'year.ends', reason: 'endsBeforeItStarts' }] });
});

test('[CLASS2] an admin makes, finds, renames and removes classes and groupings', async () => {
  await using s = await school();
  const { http } = await s.as('admin');
  const { classId } = await http.admin.createClass.mutate({ name: ' Latin ', kind: 'grouping', level: 'Cycle 4' });
  expect(await refusalOf(http.admin.createClass.mutate({ name: '6e B' }))).toMatchObject({ reason: 'class.nameTaken' });
  await http.admin.setClassPeople.mutate({ classId, add: [s.people.teacher2, s.people.student, s.people.student3] });
  await http.admin.renameClass.mutate({ classId, name: 'Latin 5e-4e' });
  const taken = http.admin.renameClass.mutate({ classId, name: '5e A' });
  expect(await refusalOf(taken)).toMatchObject({ reason: 'class.nameTaken' });
  const all = await http.admin.classes.query({ sort: 'students', descending: true });
  expect(all.total).toBe(3);
  expect(all.items.map(({ name, teachers, students }) => [name, teachers, students])).toEqual([
    ['Latin 5e-4e', 1, 2],
    ['6e B', 1, 2],
    ['5e A', 1, 1],
  ]);
  const groupings = await http.admin.classes.query({ kind: 'grouping', query: 'LATIN' });
  expect(groupings.items).toMatchObject([{ id: classId, level: 'Cycle 4', conversations: [] }]);
  expect((await http.admin.classes.query({ query: '%' })).items).toEqual([]);
  const detail = await http.admin.class.query({ classId });
  expect(detail.teachers).toEqual([{ userId: s.people.teacher2, name: 'teacher2', photo: null, suspended: false }]);
  expect(
    namesIn(
      s,
      detail.students.map(({ userId }) => userId),
    ),
  ).toEqual(['student', 'student3']);
  const set = await http.admin.setClassPeople.mutate({ classId, add: [s.people.student2], remove: [s.people.student] });
  expect(set).toEqual({ added: 1, removed: 1 });
  const again = await http.admin.setClassPeople.mutate({
    classId,
    add: [s.people.student2],
    remove: [s.people.student],
  });
  expect(again).toEqual({ added: 0, removed: 0 });
  const { items } = await http.admin.audit.query({});
  // What was done at once stands in no order.
  const said = items.map(({ action, subject, detail }) => `${action} ${subject!.name} ${JSON.stringify(detail)}`);
  expect(said.toSorted()).toEqual(
    [
      'membership.joinedClass student2 {"className":"Latin 5e-4e"}',
      'membership.leftClass student {"className":"Latin 5e-4e"}',
      'class.renamed Latin 5e-4e {"from":"Latin","to":"Latin 5e-4e"}',
      ...['student3', 'student', 'teacher2'].map((name) => `membership.joinedClass ${name} {"className":"Latin"}`),
      'class.created Latin 5e-4e {"name":"Latin"}',
    ].toSorted(),
  );
  const { id: entryId } = items.find(({ action }) => action === 'membership.leftClass')!;
  await http.admin.undo.mutate({ entryId });
  expect((await http.admin.class.query({ classId })).students).toHaveLength(3);
  expect((await http.admin.person.query({ userId: s.people.student })).history[0]).toMatchObject({
    action: 'membership.joinedClass',
    isUndo: true,
  });
});

test('[CLASS3] a class that somebody is in is removed only where that is meant, and its conversation stays to be read', async () => {
  await using s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const classId = await classOf(s, '6e B');
  const [written, empty] = [await openFor(admin, classId, 'students'), await openFor(admin, classId, 'families')];
  await say(teacher, written, 'Bonjour');
  const refused = refusalOf(admin.http.admin.removeClass.mutate({ classId }));
  expect(await refused).toMatchObject({ reason: 'class.notEmpty' });
  expect(await admin.http.admin.removeClass.mutate({ classId, withPeople: true })).toEqual({ kept: 1, gone: 1 });
  await classesSettled(s);
  expect(await teacher.http.conversation.query({ conversationId: written })).toMatchObject({
    canWrite: false,
    lastSeq: 1,
  });
  const gone = teacher.http.conversation.query({ conversationId: empty });
  expect(await refusalOf(gone)).toMatchObject({ code: 'NOT_FOUND' });
  // Nobody is left in it that could be asked: a class of nobody goes at once.
  const { classId: bare } = await admin.http.admin.createClass.mutate({ name: 'CP' });
  expect(await admin.http.admin.removeClass.mutate({ classId: bare })).toEqual({ kept: 0, gone: 0 });
});

test('[CLASS2] nobody else does any of it, nobody’s right outlives their being an admin, and a class of another school is unknown', async () => {
  await using s = await school();
  await using other = await school();
  const [mine, theirs] = [await classOf(s, '6e B'), await classOf(other, '6e B')];
  const callsOf = ({ admin }: Awaited<ReturnType<typeof s.as>>['http'], classId: string) => [
    () => admin.class.query({ classId }),
    () => admin.renameClass.mutate({ classId, name: 'x' }),
    () => admin.removeClass.mutate({ classId, withPeople: true }),
    () => admin.setClassPeople.mutate({ classId, add: [s.people.student3] }),
    () => admin.openClassConversation.mutate({ classId, with: 'students' }),
    () => admin.closeClassConversation.mutate({ classId, with: 'students' }),
    () => admin.substitute.mutate({ classId, teacherId: s.people.teacher, substituteId: s.people.teacher2 }),
  ];
  for (const who of ['teacher', 'parent', 'student'] as const) {
    const { http } = await s.as(who);
    for (const call of [
      ...callsOf(http, mine),
      () => http.admin.classes.query({}),
      () => http.admin.schoolYears.query({}),
    ])
      expect(await refusalOf(call())).toMatchObject({ reason: 'admin.needed' });
  }
  const admin = await s.as('admin');
  for (const call of callsOf(admin.http, theirs))
    expect(await refusalOf(call())).toMatchObject({ reason: 'class.unknown' });
  const foreigner = admin.http.admin.setClassPeople.mutate({ classId: mine, add: [other.people.student] });
  expect(await refusalOf(foreigner)).toMatchObject({ reason: 'person.unknown' });
  const parent = admin.http.admin.setClassPeople.mutate({ classId: mine, add: [s.people.parent] });
  expect(await refusalOf(parent)).toMatchObject({ reason: 'class.noParents' });
  await s.db.updateTable('membership').set({ suspendedAt: new Date() }).where('userId', '=', s.people.admin).execute();
  const late = admin.http.admin.createClass.mutate({ name: 'Trop tard' });
  expect(await refusalOf(late)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await other.db.selectFrom('schoolClass').select('name').where('id', '=', theirs).execute()).toEqual([
    { name: '6e B' },
  ]);
});

test('[CLASS2] of two admins who make the same class at once one is told', async () => {
  await using s = await school();
  await s.db.updateTable('membership').set({ role: 'admin' }).where('userId', '=', s.people.teacher2).execute();
  const [one, two] = [await s.as('admin'), await s.as('teacher2')];
  const both = [one, two].map(({ http }) => http.admin.createClass.mutate({ name: 'CM2' }));
  expect(await outcomesOf(both)).toEqual(['class.nameTaken', 'done']);
});
