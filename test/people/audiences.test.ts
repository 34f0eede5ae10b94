import { expect, test } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';

test('[FAMILY4] staff choose a class as a whole, or its families: a teacher those that they teach, an admin any, and nobody else', async () => {
  await using s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const [fifth, sixth] = await admin.http.audiences.query();
  expect([fifth, sixth]).toEqual([
    { establishmentId: s.id, classId: expect.any(String), name: '5e A', students: 1, families: 0 },
    { establishmentId: s.id, classId: expect.any(String), name: '6e B', students: 2, families: 2 },
  ]);
  expect(await teacher.http.audiences.query()).toEqual([sixth]);
  expect(await parent.http.audiences.query()).toEqual([]);
  const { classId } = sixth!;
  const names = async (of: 'students' | 'families') =>
    (await teacher.http.audience.query({ classId, of })).map(({ name }) => name);
  expect(await names('students')).toEqual(['student', 'student2']);
  expect(await names('families')).toEqual(['parent', 'parent2']);
  const others = [
    () => teacher.http.audience.query({ classId: fifth!.classId, of: 'students' }),
    () => parent.http.audience.query({ classId, of: 'families' }),
  ];
  for (const ask of others)
    expect(await refusalOf(ask())).toMatchObject({ code: 'NOT_FOUND', reason: 'class.unknown' });
});

test('[FAMILY4] [CLASS6] a family that may only read comes with an announcement, and one whose right was taken with nothing', async () => {
  await using s = await school();
  const [teacher, admin] = [await s.as('teacher'), await s.as('admin')];
  const { classId } = (await teacher.http.audiences.query())[0]!;
  const give = (access: 'reads' | 'none') =>
    s.db
      .updateTable('guardianship')
      .set({ access })
      .where('establishmentId', '=', s.id)
      .where('guardianId', '=', s.people.parent2)
      .execute();
  const names = async () => (await teacher.http.audience.query({ classId, of: 'families' })).map(({ name }) => name);
  const announced = async () => {
    const audience = { groups: [{ kind: 'families' as const, classId }], except: [] };
    return (await teacher.http.announcements.preview.query({ audience })).people.map(({ name }) => name);
  };
  await give('reads');
  expect([await announced(), await names()]).toEqual([['parent', 'parent2'], ['parent']]);
  const guardians = async () =>
    (await teacher.http.family.query()).classes[0]!.students.map((student) =>
      student.guardians.map((one) => one.writes),
    );
  expect(await guardians()).toEqual([[true], [false]]);
  const userIds = [s.people.parent2];
  expect(await admin.http.kin.query({ userIds })).toHaveLength(1);
  await give('none');
  expect([await announced(), await admin.http.kin.query({ userIds })]).toEqual([['parent'], []]);
  expect(await teacher.http.audiences.query()).toMatchObject([{ students: 2, families: 1 }]);
  expect(await guardians()).toEqual([[true], []]);
  expect((await (await s.as('parent2')).http.family.query()).children).toEqual([]);
});

test('[FAMILY4] of a class only those come to whom one may start writing', async () => {
  await using s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  await admin.http.admin.setSettings.mutate({
    revision: 0,
    settings: { contactRules: { teacher: { parent: 'never' } } },
  });
  const { classId } = (await teacher.http.audiences.query())[0]!;
  expect(await teacher.http.audience.query({ classId, of: 'families' })).toEqual([]);
  expect(await teacher.http.audience.query({ classId, of: 'students' })).toHaveLength(2);
});
