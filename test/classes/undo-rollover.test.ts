import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { classesSettled, peopleIn } from '../support/classes.ts';
import { refusalOf } from '../support/refusal.ts';
import { lived, rollOver, stateOf } from '../support/rollover.ts';
import { school } from '../support/school.ts';
import { namesIn, say } from '../support/talk.ts';

test('[CLASS15] undone, classes, their people and who is in which conversation are what they were', async () => {
  await using t = await lived();
  const { s, admin } = t;
  const before = await stateOf(s);
  const rolloverId = await rollOver(t, { teachers: 'follow' });
  await classesSettled(s);
  expect(await stateOf(s)).not.toBe(before);
  expect((await admin.http.admin.schoolYears.query()).rollover).toMatchObject({ id: rolloverId, changedSince: false });
  await admin.http.admin.undoRollover.mutate({ rolloverId });
  await classesSettled(s);
  expect(await stateOf(s)).toBe(before);
  await say(await s.as('student'), t.ids.students, 'Encore là');
  const twice = admin.http.admin.undoRollover.mutate({ rolloverId });
  expect(await refusalOf(twice)).toMatchObject({ reason: 'rollover.unknown' });
  // And it runs again, into the year that was planned.
  await rollOver(t);
  expect((await admin.http.admin.schoolYears.query()).years.map(({ state }) => state)).toEqual(['current', 'past']);
});

test('[CLASS15] what has changed since is lost only to whoever says that they know; what was written stays', async () => {
  await using t = await lived();
  const { s, admin } = t;
  const before = await stateOf(s);
  const rolloverId = await rollOver(t, { teachers: 'follow' });
  await classesSettled(s);
  const student = await s.as('student');
  const [open] = (await student.http.conversations.query({})).items.filter(({ canWrite }) => canWrite);
  await say(student, open!.id, 'Nouvelle année');
  await admin.http.admin.createClass.mutate({ name: 'CP' });
  expect((await admin.http.admin.schoolYears.query()).rollover?.changedSince).toBe(true);
  const refused = admin.http.admin.undoRollover.mutate({ rolloverId });
  expect(await refusalOf(refused)).toMatchObject({ reason: 'rollover.changedSince' });
  await admin.http.admin.undoRollover.mutate({ rolloverId, anyway: true });
  await classesSettled(s);
  const without = (await stateOf(s)).split('\n').filter((line) => !line.includes(open!.id));
  expect(without.join('\n')).toBe(before);
  expect((await student.http.messages.query({ conversationId: open!.id })).items).toHaveLength(1);
  expect(await refusalOf(say(student, open!.id, 'x'))).toMatchObject({ reason: 'conversation.readOnly' });
});

test('[CLASS15] after seven days it is too late, and another school’s is unknown', async () => {
  await using t = await lived();
  await using other = await school();
  const rolloverId = await rollOver(t);
  const foreign = (await other.as('admin')).http.admin.undoRollover.mutate({ rolloverId });
  expect(await refusalOf(foreign)).toMatchObject({ reason: 'rollover.unknown' });
  await t.s.db
    .updateTable('rollover')
    .set({ runAt: sql<Date>`now() - interval '7 days 1 minute'` })
    .where('id', '=', rolloverId)
    .execute();
  const late = t.admin.http.admin.undoRollover.mutate({ rolloverId });
  expect(await refusalOf(late)).toMatchObject({ reason: 'rollover.tooLate' });
  expect((await t.admin.http.admin.schoolYears.query()).rollover).toBeNull();
});

test('[CLASS16] a substitute of the year that ended is a teacher of it no longer once their time is over, also where it comes back', async () => {
  await using t = await lived();
  const { s, admin } = t;
  const people = { teacherId: s.people.teacher, substituteId: s.people.teacher2 };
  const { substitutionId } = await admin.http.admin.substitute.mutate({ classId: t.classId, ...people });
  await classesSettled(s);
  const rolloverId = await rollOver(t);
  await admin.http.admin.endSubstitution.mutate({ substitutionId });
  await admin.http.admin.undoRollover.mutate({ rolloverId });
  await classesSettled(s);
  expect(namesIn(s, await peopleIn(s, t.ids.students))).toEqual(['student', 'student2', 'teacher']);
});
