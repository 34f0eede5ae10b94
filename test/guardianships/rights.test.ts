import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { classesSettled, classOf, openFor, peopleIn } from '../support/classes.ts';
import { followConversations } from '../support/follow.ts';
import { callOver, fitting, inputFor, procedures } from '../support/procedures.ts';
import { refusalOf } from '../support/refusal.ts';
import { newGuardianship, school, type School } from '../support/school.ts';
import { namesIn, say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

type Access = 'writes' | 'reads' | 'none';

/** By an admin's hand, or by SQL as an operator does it. */
const hands: [string, (s: School, access: Access) => Promise<unknown>][] = [
  [
    'an admin',
    async (s, access) =>
      (await s.as('admin')).http.admin.setGuardianship.mutate({
        guardianId: s.people.parent,
        studentId: s.people.student,
        access,
      }),
  ],
  [
    'SQL',
    (s, access) => s.db.updateTable('guardianship').set({ access }).where('guardianId', '=', s.people.parent).execute(),
  ],
];

test.each(hands)('[CLASS4] who is denied the right by %s is no guardian anywhere', async (_, set) => {
  await using s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const withChild = await start(s, parent, ['student']);
  const withTeacher = await start(s, parent, ['teacher']);
  const group = await start(s, teacher, ['parent', 'student'], { title: 'Rendez-vous' });
  const news = await start(s, teacher, ['parent', 'parent2', 'student'], { title: 'Sortie', kind: 'announcement' });
  const families = await openFor(admin, await classOf(s, '6e B'), 'families');
  await say(teacher, news.id, 'Jeudi');
  await classesSettled(s);
  const heard = await followConversations(parent);
  await set(s, 'none');
  await classesSettled(s);
  for (const { id } of [withChild, withTeacher, group]) {
    expect(await parent.http.conversation.query({ conversationId: id })).toMatchObject({ canWrite: false });
    expect(await refusalOf(say(parent, id, 'x'))).toMatchObject({ reason: 'conversation.readOnly' });
  }
  for (const id of [news.id, families]) {
    expect(await refusalOf(parent.http.conversation.query({ conversationId: id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(namesIn(s, await peopleIn(s, id))).not.toContain('parent');
  }
  await until(() => heard.events.filter((one) => one.type === 'participant' && one.participant.leftAt).length === 2);
  const found = async (who: 'teacher' | 'student', query: string) =>
    (await (await s.as(who)).http.searchContacts.query({ query })).map(({ userId }) => userId);
  expect(await found('teacher', 'parent')).toEqual([s.people.parent2]);
  expect(await found('student', 'parent')).toEqual([]);
  const again = start(s, teacher, ['parent', 'parent2'], { title: 'Encore', kind: 'announcement' });
  expect(await refusalOf(again)).toMatchObject({ reason: 'contact.notAllowed' });
});

test('[CLASS4] who is a guardian of another child there stays in what was said to that child’s families', async () => {
  await using s = await school();
  await newGuardianship(s.db, s.id, s.people.parent, s.people.student3);
  const [teacher, teacher2] = [await s.as('teacher'), await s.as('teacher2')];
  const lost = await start(s, teacher, ['parent', 'parent2'], { title: '6e B', kind: 'announcement' });
  const kept = await start(s, teacher2, ['parent', 'student3'], { title: '5e A', kind: 'announcement' });
  await hands[0]![1](s, 'none');
  await classesSettled(s);
  expect(namesIn(s, await peopleIn(s, lost.id))).toEqual(['parent2', 'teacher']);
  expect(namesIn(s, await peopleIn(s, kept.id))).toEqual(['parent', 'student3', 'teacher2']);
});

test('[CLASS4] whoever is given the right again writes again', async () => {
  await using s = await school();
  const parent = await s.as('parent');
  const { id } = await start(s, parent, ['teacher']);
  for (const [access, canWrite] of [
    ['none', false],
    ['writes', true],
  ] as const) {
    await hands[0]![1](s, access);
    await classesSettled(s);
    expect((await parent.http.conversation.query({ conversationId: id })).canWrite).toBe(canWrite);
  }
});

test('[CLASS5] a right that was taken away outlives an import that forgets the person and names them again', async () => {
  await using s = await school();
  await hands[0]![1](s, 'none');
  const pair = { establishmentId: s.id, guardianId: s.people.parent, studentId: s.people.student };
  await s.db.deleteFrom('guardianship').where('establishmentId', '=', s.id).execute();
  await s.db
    .insertInto('guardianship')
    .values(pair)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await s.db.selectFrom('guardianship').selectAll().where('establishmentId', '=', s.id).execute();
  expect(kept).toEqual([{ ...pair, access: 'none', note: null }]);
  const admin = await s.as('admin');
  await admin.http.admin.removeGuardianship.mutate({ guardianId: pair.guardianId, studentId: pair.studentId });
  expect((await admin.http.admin.guardianships.query({ studentId: pair.studentId })).items[0]!.guardians).toEqual([]);
});

test('[CLASS5] a person who is gone altogether takes the link with them', async () => {
  await using s = await school();
  await hands[0]![1](s, 'none');
  await s.db.deleteFrom('membership').where('userId', '=', s.people.parent).execute();
  const left = await s.db.selectFrom('guardianship').select('guardianId').where('establishmentId', '=', s.id).execute();
  expect(
    namesIn(
      s,
      left.map(({ guardianId }) => guardianId),
    ),
  ).toEqual(['parent2']);
});

test('[CLASS6] who only reads hears what goes to the families, and writes nothing there or to the teachers', async () => {
  await using s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const direct = await start(s, parent, ['teacher']);
  const families = await openFor(admin, await classOf(s, '6e B'), 'families');
  await hands[0]![1](s, 'reads');
  await classesSettled(s);
  const said = await say(teacher, families, 'Réunion mardi');
  const news = await start(s, teacher, ['parent', 'parent2'], { title: 'Grève', kind: 'announcement' });
  const { items } = await parent.http.messages.query({ conversationId: families });
  expect(items.map(({ id }) => id)).toEqual([said.id]);
  expect((await parent.http.conversation.query({ conversationId: news.id })).canWrite).toBe(false);
  for (const id of [families, direct.id])
    expect(await refusalOf(say(parent, id, 'x'))).toMatchObject({ reason: 'conversation.readOnly' });
  expect(await refusalOf(start(s, parent, ['teacher'], { title: 'Nouveau' }))).toMatchObject({
    reason: 'contact.notAllowed',
  });
  await say(await s.as('parent2'), families, 'Merci');
  // Put beside the teacher by an admin, who may write to anyone, they are silent there as well.
  const group = await start(s, admin, ['teacher', 'parent', 'student'], { title: 'À trois' });
  expect(await refusalOf(say(parent, group.id, 'x'))).toMatchObject({ reason: 'conversation.readOnly' });
  await say(await s.as('student'), group.id, 'Bonjour');
});

test('[CLASS6] who only reads on account of one child writes on account of another of the same teacher', async () => {
  await using s = await school();
  await newGuardianship(s.db, s.id, s.people.parent, s.people.student2);
  const [admin, parent] = [await s.as('admin'), await s.as('parent')];
  const families = await openFor(admin, await classOf(s, '6e B'), 'families');
  await hands[0]![1](s, 'reads');
  await classesSettled(s);
  expect(await say(parent, families, 'Merci')).toMatchObject({ seq: 1 });
  const direct = await start(s, parent, ['teacher']);
  expect(await say(parent, direct.id, 'Merci')).toMatchObject({ seq: 1 });
});

test('[CLASS7] the note is for admins: no query of anyone else answers it, and the audit does not hold it', async () => {
  await using s = await school();
  const canary = 'Canari du juge';
  const admin = await s.as('admin');
  const pair = { guardianId: s.people.parent, studentId: s.people.student };
  await admin.http.admin.setGuardianship.mutate({ ...pair, access: 'reads', note: canary });
  const asked = await admin.http.admin.guardianships.query({ query: 'parent' });
  expect(JSON.stringify(asked)).toContain(canary);
  const queries = procedures.filter(({ kind }) => kind === 'query');
  expect(queries.length).toBeGreaterThan(10);
  for (const who of ['teacher', 'parent', 'student'] as const) {
    const client = await s.as(who);
    const { id } = await start(s, client, [
      ({ teacher: 'student', parent: 'admin', student: 'teacher' } as const)[who],
    ]);
    for (const procedure of queries) {
      const ids = {
        conversationId: id,
        userId: s.people.parent,
        establishmentId: s.id,
        classId: await classOf(s, '6e B'),
      };
      const input = {
        ...fitting(procedure, inputFor(ids)),
        ...(procedure.path === 'searchContacts' && { query: 'p' }),
      };
      expect((await callOver(client, procedure, input)).text, procedure.path).not.toContain(canary);
    }
  }
  const audit = await s.db.selectFrom('auditEntry').select('detail').where('establishmentId', '=', s.id).execute();
  expect(JSON.stringify(audit)).not.toContain(canary);
  // A note that is not named stays; null takes it away.
  const noteOf = async () => {
    const { items } = await admin.http.admin.guardianships.query({ studentId: pair.studentId });
    return items[0]!.guardians[0]!.note;
  };
  await admin.http.admin.setGuardianship.mutate({ ...pair, access: 'none' });
  expect(await noteOf()).toBe(canary);
  await admin.http.admin.setGuardianship.mutate({ ...pair, access: 'none', note: null });
  expect(await noteOf()).toBeNull();
});

test('[CLASS8] a guardian of oneself, a student as guardian, an adult as child and a circle are refused, each by its sentence', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const { people } = s;
  const set = (guardianId: string, studentId: string) =>
    refusalOf(admin.http.admin.setGuardianship.mutate({ guardianId, studentId, access: 'writes' }));
  expect(await set(people.parent, people.parent)).toMatchObject({ reason: 'guardianship.oneself' });
  expect(await set(people.student2, people.student)).toMatchObject({ reason: 'guardianship.studentGuards' });
  expect(await set(people.parent, people.parent2)).toMatchObject({ reason: 'guardianship.noStudent' });
  expect(await set(people.student, people.parent)).toMatchObject({ reason: 'guardianship.circle' });
  // The parent's child answers for student3 by SQL; so the parent is above student3 by two steps.
  await newGuardianship(s.db, s.id, people.student, people.student3);
  expect(await set(people.student3, people.parent)).toMatchObject({ reason: 'guardianship.circle' });
});

test('[CLASS2] only an admin of the school lists and sets who answers for whom, and people of another school are unknown', async () => {
  await using s = await school();
  await using other = await school();
  const pair = { guardianId: s.people.parent, studentId: s.people.student3 };
  for (const who of ['teacher', 'parent', 'student'] as const) {
    const { http } = await s.as(who);
    for (const call of [
      () => http.admin.guardianships.query({}),
      () => http.admin.setGuardianship.mutate({ ...pair, access: 'writes' }),
      () => http.admin.removeGuardianship.mutate(pair),
    ])
      expect(await refusalOf(call())).toMatchObject({ reason: 'admin.needed' });
  }
  const admin = await s.as('admin');
  const foreign = { guardianId: other.people.parent, studentId: s.people.student };
  expect(await refusalOf(admin.http.admin.setGuardianship.mutate({ ...foreign, access: 'writes' }))).toMatchObject({
    reason: 'person.unknown',
  });
  expect(await refusalOf(admin.http.admin.removeGuardianship.mutate(foreign))).toMatchObject({
    reason: 'guardianship.unknown',
  });
  await s.db.updateTable('membership').set({ role: 'teacher' }).where('userId', '=', s.people.admin).execute();
  const late = admin.http.admin.setGuardianship.mutate({ ...pair, access: 'writes' });
  expect(await refusalOf(late)).toMatchObject({ reason: 'admin.needed' });
});

test('[CLASS2] families are found by the child and by the guardian, and those without a guardian by that', async () => {
  await using s = await school();
  const { http } = await s.as('admin');
  const found = async (input: Parameters<typeof http.admin.guardianships.query>[0]) => {
    const { items, total } = await http.admin.guardianships.query(input);
    expect(total).toBe(items.length);
    return items.map(({ name }) => name);
  };
  expect(await found({})).toEqual(['student', 'student2', 'student3']);
  expect(await found({ query: 'Parent2' })).toEqual(['student2']);
  expect(await found({ query: 'student3' })).toEqual(['student3']);
  expect(await found({ withoutGuardian: true })).toEqual(['student3']);
  await hands[0]![1](s, 'none');
  expect(await found({ withoutGuardian: true })).toEqual(['student', 'student3']);
  expect(await found({ access: 'none' })).toEqual(['student']);
  const { items } = await http.admin.guardianships.query({ studentId: s.people.student });
  expect(items[0]).toMatchObject({ classes: ['6e B'], guardians: [{ name: 'parent', access: 'none', note: null }] });
  const { rows } =
    await sql`select from audit_entry where establishment_id = ${s.id} and action = 'guardianship.set'`.execute(s.db);
  expect(rows).toHaveLength(1);
});
