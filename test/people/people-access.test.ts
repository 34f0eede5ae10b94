import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { classOf } from '../support/classes.ts';
import { refusalOf } from '../support/refusal.ts';
import { join, school } from '../support/school.ts';
import { emailOf } from '../support/searchable.ts';

test('[PEOPLE20] nobody else asks for a school’s people, and an admin of another meets nobody of it', async () => {
  await using s = await school();
  await using other = await school();
  const { admin } = (await s.as('admin')).api;
  const teacher = (await s.as('teacher')).api.admin;
  expect(await refusalOf(teacher.people.query({}))).toMatchObject({ reason: 'admin.needed' });
  expect(await refusalOf(teacher.person.query({ userId: s.people.parent }))).toMatchObject({ reason: 'admin.needed' });
  const foreign = admin.people.query({ establishmentId: other.id });
  expect(await refusalOf(foreign)).toMatchObject({ code: 'NOT_FOUND', reason: 'establishment.unknown' });
  const unknown = await refusalOf(admin.person.query({ userId: randomUUID() }));
  expect(await refusalOf(admin.person.query({ userId: other.people.parent }))).toEqual(unknown);
  expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'person.unknown' });
  const { email } = await emailOf(other, 'parent');
  expect(await admin.people.query({ query: email })).toMatchObject({ total: 0 });
  const classId = await classOf(other, '6e B');
  expect(await admin.people.query({ classId })).toMatchObject({ total: 0 });
});

test('[PEOPLE20] whose rights have ended a second ago is refused, with the page still open', async () => {
  await using s = await school();
  const { http } = await s.as('admin');
  expect((await http.admin.people.query({})).total).toBe(8);
  await s.db.updateTable('membership').set({ role: 'teacher' }).where('userId', '=', s.people.admin).execute();
  expect(await refusalOf(http.admin.people.query({}))).toMatchObject({ reason: 'admin.needed' });
  const renaming = http.admin.changePerson.mutate({ userId: s.people.parent, name: 'x' });
  expect(await refusalOf(renaming)).toMatchObject({ reason: 'admin.needed' });
});

test('[PEOPLE28] what one school changes of somebody in two shows nowhere in the other', async () => {
  await using s = await school();
  await using other = await school();
  const userId = s.people.parent;
  await join(other.db, other.id, userId, 'teacher', 'Mme Durand');
  const [here, there] = [(await s.as('admin')).api.admin, (await other.as('admin')).api.admin];
  const before = await there.person.query({ userId });
  await here.changePerson.mutate({ userId, name: 'Claire', externalId: 'GC-1', birthDate: '1980-02-03' });
  await here.setRole.mutate({ userId, role: 'admin' });
  await here.suspend.mutate({ userId });
  expect(await there.person.query({ userId })).toEqual(before);
  expect(before).toMatchObject({ name: 'Mme Durand', role: 'teacher', suspension: null, history: [] });
  expect((await there.audit.query({ subjectId: userId })).items).toEqual([]);
  expect((await here.person.query({ userId })).history).toHaveLength(5);
});

test('[PEOPLE32] who asks for pages of the panel without end is told to wait, and others are served', async () => {
  await using s = await school();
  // Counted before it is asked who they are, so that whoever may not is told to wait as well.
  const { http } = await s.as('teacher');
  const refused = await longWait(() => http.admin.people.query({}));
  expect(refused).toMatchObject({ code: 'TOO_MANY_REQUESTS', reason: 'rate.exceeded' });
  for (const call of [
    () => http.admin.audit.query({}),
    () => http.admin.person.query({ userId: s.people.parent }),
    () => http.admin.invitations.query({}),
    () => http.admin.firstSteps.query({}),
  ])
    expect(await refusalOf(call())).toMatchObject({ reason: 'rate.exceeded' });
  expect((await (await s.as('admin')).http.admin.people.query({})).total).toBe(8);
});

test('[PEOPLE32] who changes people without end is told to wait', async () => {
  await using s = await school();
  const { http } = await s.as('teacher');
  const refused = await longWait(() => http.admin.reinstateMany.mutate({ userIds: [s.people.parent] }));
  expect(refused).toMatchObject({ code: 'TOO_MANY_REQUESTS', reason: 'rate.exceeded' });
  for (const call of [
    () => http.admin.addPerson.mutate({ name: 'x', role: 'student' }),
    () => http.admin.exportPeople.mutate({}),
  ])
    expect(await refusalOf(call())).toMatchObject({ reason: 'rate.exceeded' });
});

/** Asks, eighty at once, until it is told to wait for longer than whoever asks too much in one second. */
async function longWait(call: () => Promise<unknown>) {
  for (let round = 0; round < 40; round += 1) {
    const refusals = await Promise.all(Array.from({ length: 80 }, () => refusalOf(call())));
    const long = refusals.find(({ retryAfterMs = 0 }) => retryAfterMs > 1_500);
    if (long) return long;
  }
  throw new Error('It was never told to wait for long.');
}
