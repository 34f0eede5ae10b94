import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { setRight } from '../support/guardianships.ts';
import { refusalOf } from '../support/refusal.ts';
import { newGuardianship, school } from '../support/school.ts';

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
  await setRight(s, 'none');
  expect(await found({ withoutGuardian: true })).toEqual(['student', 'student3']);
  expect(await found({ access: 'none' })).toEqual(['student']);
  const { items } = await http.admin.guardianships.query({ studentId: s.people.student });
  expect(items[0]).toMatchObject({ classes: ['6e B'], guardians: [{ name: 'parent', access: 'none', note: null }] });
  const { rows } =
    await sql`select from audit_entry where establishment_id = ${s.id} and action = 'guardianship.set'`.execute(s.db);
  expect(rows).toHaveLength(1);
});
