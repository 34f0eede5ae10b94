import { expect, test } from 'vitest';
import { classesSettled, classOf, openFor, peopleIn } from '../support/classes.ts';
import { refusalOf } from '../support/refusal.ts';
import { lived, rollOver } from '../support/rollover.ts';
import { school, type School } from '../support/school.ts';
import { namesIn, say } from '../support/talk.ts';
import { until } from '../support/until.ts';

const takeOver = async (s: School, classId: string, day?: string) => {
  const { http } = await s.as('admin');
  const people = { teacherId: s.people.teacher, substituteId: s.people.teacher2 };
  return (await http.admin.substitute.mutate({ classId, ...people, ...(day && { until: day }) })).substitutionId;
};

test('[CLASS16] a substitute sees what is written from then on, who is away goes on reading, and the class is handed back', async () => {
  await using s = await school();
  const [admin, teacher, substitute] = [await s.as('admin'), await s.as('teacher'), await s.as('teacher2')];
  const classId = await classOf(s, '6e B');
  const id = await openFor(admin, classId, 'students');
  await say(teacher, id, 'Avant');
  const substitutionId = await takeOver(s, classId);
  await classesSettled(s);
  await say(substitute, id, 'Je remplace');
  expect((await substitute.http.messages.query({ conversationId: id })).items).toHaveLength(1);
  expect((await teacher.http.messages.query({ conversationId: id })).items).toHaveLength(2);
  const detail = await admin.http.admin.class.query({ classId });
  expect(detail.substitutions).toMatchObject([{ id: substitutionId, substituteId: s.people.teacher2, until: null }]);
  const again = admin.http.admin.substitute.mutate({
    classId,
    teacherId: s.people.teacher,
    substituteId: s.people.teacher2,
  });
  expect(await refusalOf(again)).toMatchObject({ reason: 'substitution.running' });
  await admin.http.admin.endSubstitution.mutate({ substitutionId });
  await classesSettled(s);
  expect(namesIn(s, await peopleIn(s, id))).toEqual(['student', 'student2', 'teacher']);
  const twice = admin.http.admin.endSubstitution.mutate({ substitutionId });
  expect(await refusalOf(twice)).toMatchObject({ reason: 'substitution.unknown' });
});

test('[CLASS16] after its last day it ends by itself, at midnight where the school is', async () => {
  await using s = await school();
  const classId = await classOf(s, '6e B');
  const id = await openFor(await s.as('admin'), classId, 'families');
  await takeOver(s, classId, '2099-07-04');
  await until(async () => (await peopleIn(s, id)).includes(s.people.teacher2));
  const of = s.db.selectFrom('substitution').select('untilAt').where('establishmentId', '=', s.id);
  expect((await of.executeTakeFirstOrThrow()).untilAt?.toISOString()).toBe('2099-07-04T22:00:00.000Z');
  await s.db.updateTable('substitution').set({ untilAt: new Date() }).where('establishmentId', '=', s.id).execute();
  await until(async () => !(await peopleIn(s, id)).includes(s.people.teacher2));
});

test('[CLASS16] a substitute who taught the class before goes on teaching it', async () => {
  await using s = await school();
  const classId = await classOf(s, '6e B');
  await s.db.insertInto('classTeacher').values({ establishmentId: s.id, classId, userId: s.people.teacher2 }).execute();
  const substitutionId = await takeOver(s, classId);
  const { http } = await s.as('admin');
  await http.admin.endSubstitution.mutate({ substitutionId });
  const { teachers } = await http.admin.class.query({ classId });
  expect(teachers.map(({ name }) => name)).toEqual(['teacher', 'teacher2']);
});

test('[CLASS16] who does not teach, is no staff, or stands in for themselves, and a day that is over, are refused', async () => {
  await using s = await school();
  const { http } = await s.as('admin');
  const classId = await classOf(s, '6e B');
  const { teacher, teacher2, parent } = s.people;
  const refused = async (teacherId: string, substituteId: string, day?: string) =>
    (await refusalOf(http.admin.substitute.mutate({ classId, teacherId, substituteId, ...(day && { until: day }) })))
      .reason;
  expect(await refused(teacher2, teacher)).toBe('class.notTaught');
  expect(await refused(teacher, parent)).toBe('substitution.notStaff');
  expect(await refused(teacher, teacher)).toBe('substitution.oneself');
  expect(await refused(teacher, teacher2, '2020-01-01')).toBe('substitution.past');
});

test('[CLASS16] who only stands in is no teacher of next year’s class, and is shown as none in the plan', async () => {
  await using t = await lived();
  const { s, admin } = t;
  await takeOver(s, t.classId);
  const taughtBy = ({ made }: Awaited<ReturnType<typeof admin.http.admin.planRollover.query>>) =>
    made.find(({ name }) => name === '6e B')?.teachers;
  expect(taughtBy(await admin.http.admin.planRollover.query())).toBe(1);
  const rolloverId = await rollOver(t);
  const teachersNow = async () => {
    const { teachers } = await admin.http.admin.class.query({ classId: await classOf(s, '6e B') });
    return teachers.map(({ name }) => name);
  };
  expect(await teachersNow()).toEqual(['teacher']);
  // The class that comes back has not been handed back.
  await admin.http.admin.undoRollover.mutate({ rolloverId });
  expect(await teachersNow()).toEqual(['teacher', 'teacher2']);
});
