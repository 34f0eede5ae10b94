import { expect, test } from 'vitest';
import { classOf } from '../support/classes.ts';
import { closing } from '../support/client.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';

test('[PEOPLE26] several are suspended and reinstated together, and their sockets close', async () => {
  await using s = await school();
  const { api } = await s.as('admin');
  const [parent, student] = [await s.as('parent'), await s.as('student')];
  await Promise.all([parent, student].map((one) => one.api.me.query()));
  const userIds = [s.people.parent, s.people.student, s.people.student2];
  const closed = [closing(parent), closing(student)];
  expect(await api.admin.suspendMany.mutate({ userIds })).toEqual({ changed: 3, cannot: [] });
  expect(await Promise.all(closed)).toEqual([4403, 4403]);
  const refused = await refusalOf(parent.http.searchContacts.query({ query: 'teacher', establishmentId: s.id }));
  expect(refused).toMatchObject({ reason: 'establishment.unknown' });
  expect(await api.admin.suspendMany.mutate({ userIds })).toEqual({ changed: 0, cannot: [] });
  expect(await api.admin.people.query({ filter: ['suspended'] })).toMatchObject({ total: 3 });
  const all = [...userIds, s.people.teacher];
  expect(await api.admin.reinstateMany.mutate({ userIds: all })).toEqual({ changed: 3, cannot: [] });
  const { items } = await api.admin.audit.query({ action: 'membership.reinstated' });
  expect(items.map(({ subject }) => subject!.id).sort()).toEqual(userIds.toSorted());
});

test('[PEOPLE26] one for whom it cannot be is named, and nothing is done to anybody', async () => {
  await using s = await school();
  await using other = await school();
  const { admin } = (await s.as('admin')).api;
  const userIds = [s.people.parent, s.people.admin];
  const cannot = [{ userId: s.people.admin, name: 'admin', reason: 'admin.notYourself' }];
  expect(await admin.suspendMany.mutate({ userIds })).toEqual({ changed: 0, cannot });
  expect(await admin.people.query({ filter: ['suspended'] })).toMatchObject({ total: 0 });
  const foreign = admin.suspendMany.mutate({ userIds: [s.people.parent, other.people.parent] });
  expect(await refusalOf(foreign)).toMatchObject({ code: 'NOT_FOUND', reason: 'person.unknown' });
  expect((await admin.audit.query({})).items).toEqual([]);
});

test('[PEOPLE26] students and staff join a class together, a parent is named who cannot, and a foreign class is unknown', async () => {
  await using s = await school();
  await using other = await school();
  const { admin } = (await s.as('admin')).api;
  const classId = await classOf(s, '5e A');
  const { teacher, student, student3, parent } = s.people;
  const refused = await admin.addToClassMany.mutate({ classId, userIds: [student, parent] });
  expect(refused).toEqual({ changed: 0, cannot: [{ userId: parent, name: 'parent', reason: 'class.notForRole' }] });
  expect(await admin.person.query({ userId: student })).toMatchObject({ classes: [{ name: '6e B' }] });
  const joined = await admin.addToClassMany.mutate({ classId, userIds: [teacher, student, student3] });
  expect(joined).toEqual({ changed: 2, cannot: [] });
  const { classes } = await admin.person.query({ userId: teacher });
  expect(classes.map(({ name, as }) => [name, as])).toEqual([
    ['5e A', 'teacher'],
    ['6e B', 'teacher'],
  ]);
  const foreign = admin.addToClassMany.mutate({ classId: await classOf(other, '5e A'), userIds: [student] });
  expect(await refusalOf(foreign)).toMatchObject({ code: 'NOT_FOUND', reason: 'class.unknown' });
});
