import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { join, newClass, newGuardianship, newPerson, school, type School } from '../support/school.ts';

const named = ({ people }: School, name: keyof School['people']) => ({ userId: people[name], name });

test('[FAMILY1] a parent is told their own children with their classes and who teaches them, and no other child', async () => {
  await using s = await school();
  await newGuardianship(s.db, s.id, s.people.parent, s.people.student3);
  const parent = await s.as('parent');
  const child = (name: 'student' | 'student3', className: string, teacher: 'teacher' | 'teacher2') => ({
    ...named(s, name),
    establishmentId: s.id,
    classes: [{ name: className, teachers: [{ ...named(s, teacher), photo: null }] }],
  });
  const { children, classes } = await parent.http.family.query();
  expect({ children, classes }).toEqual({
    children: [child('student', '6e B', 'teacher'), child('student3', '5e A', 'teacher2')],
    classes: [],
  });
  expect((await (await s.as('student')).http.family.query()).children).toEqual([child('student', '6e B', 'teacher')]);
});

test('[FAMILY1] a child without a class, a teacher who is suspended, and a child who is', async () => {
  await using s = await school();
  const alone = await newPerson(s.db, s.id, 'alone', 'student');
  await newGuardianship(s.db, s.id, s.people.parent2, alone);
  const suspend = (userId: string) =>
    s.db.updateTable('membership').set({ suspendedAt: new Date() }).where('userId', '=', userId).execute();
  await suspend(s.people.teacher);
  const parent2 = await s.as('parent2');
  const { children } = await parent2.http.family.query();
  expect(children).toEqual([
    { userId: alone, name: 'alone', establishmentId: s.id, classes: [] },
    { ...named(s, 'student2'), establishmentId: s.id, classes: [{ name: '6e B', teachers: [] }] },
  ]);
  await suspend(alone);
  expect((await parent2.http.family.query()).children.map(({ name }) => name)).toEqual(['student2']);
});

test('[FAMILY2] a teacher is told the classes that they teach, with who attends them and who answers for those', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const { children, classes } = await teacher.http.family.query();
  expect(children).toEqual([]);
  expect(classes).toEqual([
    {
      establishmentId: s.id,
      classId: expect.any(String),
      name: '6e B',
      students: [
        { ...named(s, 'student'), byName: false, guardians: [{ ...named(s, 'parent'), writes: true }] },
        { ...named(s, 'student2'), byName: false, guardians: [{ ...named(s, 'parent2'), writes: true }] },
      ],
    },
  ]);
  await newClass(s.db, s.id, '4e C', s.people.teacher, []);
  expect((await teacher.http.family.query()).classes).toMatchObject([{ name: '4e C', students: [] }, { name: '6e B' }]);
});

test('[FAMILY1] in two schools each is told of its own, and nothing of a school that has suspended one', async () => {
  await using s = await school();
  await using other = await school();
  await join(other.db, other.id, s.people.parent, 'parent');
  await newGuardianship(other.db, other.id, s.people.parent, other.people.student);
  const parent = await s.as('parent');
  const names = async () => (await parent.http.family.query()).children.map(({ userId }) => userId);
  expect((await names()).toSorted()).toEqual([s.people.student, other.people.student].toSorted());
  await other.db
    .updateTable('membership')
    .set({ suspendedAt: new Date() })
    .where('establishmentId', '=', other.id)
    .where('userId', '=', s.people.parent)
    .execute();
  expect(await names()).toEqual([s.people.student]);
});

test('[FAMILY3] staff, and the family itself, are told whose parent somebody is; nobody else is', async () => {
  await using s = await school();
  await using other = await school();
  await newGuardianship(s.db, s.id, s.people.parent2, s.people.student);
  const userIds = [s.people.parent, s.people.parent2, s.people.teacher, randomUUID(), other.people.parent];
  const child = (name: 'student' | 'student2') => ({ ...named(s, name), classes: ['6e B'] });
  const asked = async (name: keyof School['people']) => {
    const found = await (await s.as(name)).http.kin.query({ userIds });
    return new Map(found.map(({ userId, children }) => [userId, children]));
  };
  const all = new Map([
    [s.people.parent, [child('student')]],
    [s.people.parent2, [child('student'), child('student2')]],
  ]);
  expect(await asked('admin')).toEqual(all);
  expect(await asked('teacher2')).toEqual(all);
  // They share one child, and learn nothing of the other's other one.
  const shared = new Map([
    [s.people.parent, [child('student')]],
    [s.people.parent2, [child('student')]],
  ]);
  expect(await asked('parent')).toEqual(shared);
  expect(await asked('student')).toEqual(shared);
  expect(await asked('student3')).toEqual(new Map());
});

test('[FAMILY3] it is told of contacts as well: in what is listed first, and in what is found', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const child = { ...named(s, 'student'), classes: ['6e B'] };
  for (const found of [
    await teacher.http.contacts.query(),
    await teacher.http.searchContacts.query({ query: 'parent' }),
  ]) {
    const byName = new Map(found.map(({ name, children }) => [name, children]));
    expect(byName.get('parent')).toEqual([child]);
    expect(byName.get('teacher2') ?? []).toEqual([]);
  }
});
