import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { undoFaultOf } from '../../src/server/audit/undo.ts';
import { classOf } from '../support/classes.ts';
import { connect } from '../support/client.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school, type School } from '../support/school.ts';

async function opened() {
  const s = await school();
  const { admin } = (await s.as('admin')).api;
  const latest = async (subjectId: string) => (await admin.audit.query({ subjectId })).items[0]!;
  const undoLatest = async (subjectId: string) => admin.undo.mutate({ entryId: (await latest(subjectId)).id });
  return { s, admin, latest, undoLatest, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}

async function rowOf({ db, id }: School, userId: string) {
  return db
    .selectFrom('membership')
    .select(['name', 'role', 'suspendedAt', 'suspendedUntil', 'suspendedBecause', 'externalId', 'birthDate'])
    .where('establishmentId', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
}

test('[PEOPLE30] a role, a name and what the register says are put back, each by an entry that says what it undid', async () => {
  await using t = await opened();
  const { s, admin, latest, undoLatest } = t;
  const userId = s.people.parent;
  const before = await rowOf(s, userId);
  const changes = [
    () => admin.setRole.mutate({ userId, role: 'teacher' }),
    () => admin.changePerson.mutate({ userId, name: 'Claire' }),
    () => admin.changePerson.mutate({ userId, externalId: 'E-9' }),
    () => admin.changePerson.mutate({ userId, birthDate: '1980-02-03' }),
  ];
  for (const change of changes) {
    await change();
    const { action, detail } = await latest(userId);
    await undoLatest(userId);
    expect(await rowOf(s, userId)).toEqual(before);
    const undone = await latest(userId);
    expect(undone).toMatchObject({ action, isUndo: true, detail: { from: detail['to'], to: detail['from'] } });
  }
});

test('[PEOPLE30] a suspension, its prolonging and a reinstatement are put back as they were', async () => {
  await using t = await opened();
  const { s, admin, undoLatest } = t;
  const userId = s.people.parent;
  await admin.suspend.mutate({ userId, until: '2090-01-15' });
  const short = await rowOf(s, userId);
  await admin.suspend.mutate({ userId, until: '2091-01-15' });
  await undoLatest(userId);
  expect(await rowOf(s, userId)).toEqual(short);
  await admin.reinstate.mutate({ userId });
  await undoLatest(userId);
  expect(await rowOf(s, userId)).toEqual(short);
  await admin.reinstate.mutate({ userId });
  const free = await rowOf(s, userId);
  await admin.suspend.mutate({ userId });
  await undoLatest(userId);
  expect(await rowOf(s, userId)).toEqual(free);
});

test('[PEOPLE30] who was put into a class is taken out again, and put back', async () => {
  await using t = await opened();
  const { s, admin, latest, undoLatest } = t;
  const userId = s.people.student;
  const classId = await classOf(s, '5e A');
  const classes = async () => (await admin.person.query({ userId })).classes.map(({ name }) => name);
  await admin.addToClassMany.mutate({ classId, userIds: [userId] });
  expect(await classes()).toEqual(['5e A', '6e B']);
  await undoLatest(userId);
  expect(await classes()).toEqual(['6e B']);
  await undoLatest(userId);
  expect(await classes()).toEqual(['5e A', '6e B']);
  await undoLatest(userId);
  const { id: entryId } = await latest(userId);
  await admin.setRole.mutate({ userId, role: 'teacher' });
  expect(await refusalOf(admin.undo.mutate({ entryId }))).toMatchObject({ reason: 'audit.movedOn' });
  await admin.setRole.mutate({ userId, role: 'student' });
  await s.db.deleteFrom('schoolClass').where('id', '=', classId).execute();
  expect(await refusalOf(admin.undo.mutate({ entryId }))).toMatchObject({ reason: 'audit.movedOn' });
});

test('[PEOPLE30] an entry is undone once, and an undo can be undone', async () => {
  await using t = await opened();
  const { s, admin, latest, undoLatest } = t;
  const userId = s.people.parent;
  await admin.setRole.mutate({ userId, role: 'teacher' });
  const { id: entryId } = await latest(userId);
  const both = await Promise.allSettled([admin.undo.mutate({ entryId }), admin.undo.mutate({ entryId })]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const again = await refusalOf(admin.undo.mutate({ entryId }));
  expect(again).toMatchObject({ code: 'CONFLICT', reason: 'audit.undoneAlready' });
  const { items } = await admin.audit.query({ subjectId: userId });
  expect(items.map(({ undoFault }) => undoFault)).toEqual([null, 'audit.undoneAlready']);
  await undoLatest(userId);
  expect(await rowOf(s, userId)).toMatchObject({ role: 'teacher' });
});

test('[PEOPLE30] where the truth has moved on it is refused, by a later entry or by another hand', async () => {
  await using t = await opened();
  const { s, admin, latest } = t;
  const userId = s.people.parent;
  await admin.setRole.mutate({ userId, role: 'teacher' });
  const { id: entryId } = await latest(userId);
  await admin.changePerson.mutate({ userId, name: 'Claire' });
  expect((await admin.audit.query({ subjectId: userId })).items.at(-1)!.undoFault).toBeNull();
  await s.db.updateTable('membership').set({ role: 'student' }).where('userId', '=', userId).execute();
  expect(await refusalOf(admin.undo.mutate({ entryId }))).toMatchObject({ code: 'CONFLICT', reason: 'audit.movedOn' });
  await admin.setRole.mutate({ userId, role: 'teacher' });
  expect((await admin.audit.query({ subjectId: userId })).items.at(-1)!.undoFault).toBe('audit.movedOn');
  expect(await refusalOf(admin.undo.mutate({ entryId }))).toMatchObject({ reason: 'audit.movedOn' });
});

test('[PEOPLE30] what was done to oneself, to somebody of another school or cannot be taken back is refused', async () => {
  await using t = await opened();
  const { s, admin, latest } = t;
  await using other = await school();
  const second = await newPerson(s.db, s.id, 'second', 'parent');
  await admin.setRole.mutate({ userId: second, role: 'admin' });
  const { id: entryId } = await latest(second);
  await using seconds = await connect(second, s.server.origin);
  expect(await refusalOf(seconds.api.admin.undo.mutate({ entryId }))).toMatchObject({ reason: 'admin.notYourself' });
  const foreign = (await other.as('admin')).api.admin.undo.mutate({ entryId });
  expect(await refusalOf(foreign)).toMatchObject({ code: 'NOT_FOUND', reason: 'audit.unknown' });
  const unknown = admin.undo.mutate({ entryId: randomUUID() });
  expect(await refusalOf(unknown)).toMatchObject({ reason: 'audit.unknown' });
  const teacher = (await s.as('teacher')).api.admin.undo.mutate({ entryId });
  expect(await refusalOf(teacher)).toMatchObject({ reason: 'admin.needed' });
  await admin.exportPeople.mutate({});
  const [exported] = (await admin.audit.query({ action: 'people.exported' })).items;
  const refused = await refusalOf(admin.undo.mutate({ entryId: exported!.id }));
  expect(refused).toMatchObject({ code: 'FORBIDDEN', reason: 'audit.cannotUndo' });
  expect(undoFaultOf({ action: 'people.exported', isUndone: false, isPassed: false })).toBe('audit.cannotUndo');
});
