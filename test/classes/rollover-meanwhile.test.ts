import { expect, test } from 'vitest';
import { classesSettled, classOf } from '../support/classes.ts';
import { byRole, pupils } from '../roster/pupils.ts';
import { work } from '../roster/rostering.ts';
import { outcomesOf, refusalOf } from '../support/refusal.ts';
import { lived, rollOver, stateOf } from '../support/rollover.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';
import { holding, waitingCount } from '../support/waiting.ts';

/** Longer than PostgreSQL waits (`deadlock_timeout`) before it looks whether one waits for the other: whoever comes last would be ended. */
const pastLookMs = 1_500;

const hold = (classId: string) => holding('select from school_class where id = $1 for no key update', [classId]);

test('[CLASS15] a rollover is undone while another process makes conversations of its classes: neither waits for the other in vain', async () => {
  await using t = await lived();
  await using _elsewhere = await newTestServer();
  const { s, admin } = t;
  const before = await stateOf(s);
  const rolloverId = await rollOver(t, { teachers: 'follow' });
  await classesSettled(s);
  const classId = await classOf(s, '4e A');
  await using held = await hold(classId);
  const undone = admin.http.admin.undoRollover.mutate({ rolloverId, anyway: true });
  await until(async () => (await waitingCount()) >= 1);
  const wish = { establishmentId: s.id, classId, title: '4e A', openedBy: s.people.admin };
  await s.db
    .insertInto('classConversation')
    .values({ ...wish, audience: 'students' })
    .execute();
  await until(async () => (await waitingCount({ atLeastMs: pastLookMs })) >= 2);
  await held.letGo();
  await undone;
  await classesSettled(s);
  expect(await stateOf(s)).toBe(before);
});

test('[CLASS13] who is put into a class while another process ends its year is not lost with it: the class is unknown', async () => {
  await using t = await lived();
  await using elsewhere = await newTestServer();
  const { s, classId } = t;
  const there = await s.as('admin', elsewhere);
  await using held = await hold(classId);
  const run = rollOver(t);
  await until(async () => (await waitingCount()) >= 1);
  const late = refusalOf(there.http.admin.setClassPeople.mutate({ classId, add: [s.people.student3] }));
  await until(async () => (await waitingCount()) >= 2);
  await held.letGo();
  await run;
  expect(await late).toMatchObject({ reason: 'class.unknown' });
});

test('[CLASS15] of those who undo a rollover and roll over again at once one does it, and the others are told', async () => {
  await using t = await lived();
  await using elsewhere = await newTestServer();
  const { s, admin } = t;
  const before = await stateOf(s);
  const rolloverId = await rollOver(t);
  await classesSettled(s);
  const there = await s.as('admin', elsewhere);
  const { basis, plan } = await there.http.admin.planRollover.query();
  await using held = await hold(await classOf(s, '5e B'));
  const undone = admin.http.admin.undoRollover.mutate({ rolloverId });
  await until(async () => (await waitingCount()) >= 1);
  const late = outcomesOf([
    there.http.admin.undoRollover.mutate({ rolloverId, anyway: true }),
    there.http.admin.runRollover.mutate({ basis, plan }),
  ]);
  await until(async () => (await waitingCount()) >= 2);
  await held.letGo();
  await undone;
  expect(await late).toEqual(['rollover.changedMeanwhile', 'rollover.unknown']);
  await classesSettled(s);
  expect(await stateOf(s)).toBe(before);
});

test('[CLASS13] an import that is applied while the year turns is refused as of the year that is over', async () => {
  await using t = await lived();
  const { s, admin } = t;
  const { planId } = await byRole(admin, pupils(2), false);
  const { name: schoolName } = await s.db
    .selectFrom('establishment')
    .select('name')
    .where('id', '=', s.id)
    .executeTakeFirstOrThrow();
  await admin.http.admin.applyRoster.mutate({ planId, schoolName });
  await using held = await hold(t.classId);
  const run = rollOver(t);
  await until(async () => (await waitingCount()) >= 1);
  const applied = work();
  await until(async () => (await waitingCount()) >= 2);
  await held.letGo();
  await run;
  await applied;
  const plan = await admin.http.admin.rosterPlan.query({ planId });
  expect(plan).toMatchObject({ state: 'open', refused: 'changedMeanwhile' });
  expect(await stateOf(s)).not.toContain('6A');
});

test('[CLASS16] a substitution whose last day is over while the year turns is over in the year that is past as well', async () => {
  await using t = await lived();
  await using _elsewhere = await newTestServer();
  const { s, admin, classId } = t;
  const people = { teacherId: s.people.teacher, substituteId: s.people.teacher2, until: '2099-07-04' };
  await admin.http.admin.substitute.mutate({ classId, ...people });
  await classesSettled(s);
  await using held = await hold(classId);
  const run = rollOver(t);
  await until(async () => (await waitingCount()) >= 1);
  await s.db.updateTable('substitution').set({ untilAt: new Date() }).where('establishmentId', '=', s.id).execute();
  const lasts = s.db
    .selectFrom('substitution')
    .select('id')
    .where('establishmentId', '=', s.id)
    .where('endedAt', 'is', null);
  await until(async () => (await waitingCount()) >= 2 || !(await lasts.executeTakeFirst()));
  await held.letGo();
  const rolloverId = await run;
  await until(async () => !(await lasts.executeTakeFirst()));
  await admin.http.admin.undoRollover.mutate({ rolloverId, anyway: true });
  const { teachers } = await admin.http.admin.class.query({ classId });
  expect(teachers.map(({ name }) => name)).toEqual(['teacher']);
});

test('[CLASS13] a class that an operator’s SQL makes while the year turns is waited for, and is none of a year that is over', async () => {
  await using t = await lived();
  const { s, admin } = t;
  const { basis, plan } = await admin.http.admin.planRollover.query();
  await using held = await holding(
    `insert into school_class (establishment_id, id, name) values ($1, gen_random_uuid(), 'CP')`,
    [s.id],
  );
  const late = refusalOf(admin.http.admin.runRollover.mutate({ basis, plan }));
  await until(async () => (await waitingCount()) >= 1);
  await held.letGo();
  expect(await late).toMatchObject({ reason: 'rollover.changedMeanwhile' });
  const rolloverId = await rollOver(t);
  await using again = await holding(
    `insert into school_class (establishment_id, id, name) values ($1, gen_random_uuid(), 'CM1')`,
    [s.id],
  );
  const undone = refusalOf(admin.http.admin.undoRollover.mutate({ rolloverId }));
  await until(async () => (await waitingCount()) >= 1);
  await again.letGo();
  expect(await undone).toMatchObject({ reason: 'rollover.changedSince' });
});
