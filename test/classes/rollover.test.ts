import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { RolloverPlan } from '../../src/shared/classes.ts';
import { classesSettled, classOf } from '../support/classes.ts';
import { outcomesOf, refusalOf } from '../support/refusal.ts';
import { lived, rollOver, stateOf } from '../support/rollover.ts';
import { school } from '../support/school.ts';
import { say } from '../support/talk.ts';

test('[CLASS13] the preview says what becomes of each class, and the rollover does it', async () => {
  await using t = await lived();
  const { http } = t.admin;
  const preview = await http.admin.planRollover.query();
  const next = Object.fromEntries(preview.classes.map(({ name, next: to }) => [name, to?.name ?? null]));
  expect(next).toEqual({ '6e B': '5e B', '5e A': '4e A' });
  expect(preview.made).toEqual([
    { name: '4e A', level: null, students: 1, teachers: 0 },
    { name: '5e A', level: null, students: 0, teachers: 1 },
    { name: '5e B', level: null, students: 2, teachers: 0 },
    { name: '6e B', level: null, students: 0, teachers: 1 },
  ]);
  expect(preview.totals).toEqual({ students: 3, leavers: 0, classes: 4 });
  const [year] = (await http.admin.schoolYears.query()).years;
  const later = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  expect(preview.plan.year).toMatchObject({ starts: later(year!.starts), ends: later(year!.ends) });
  await rollOver(t);
  const { items } = await http.admin.classes.query();
  expect(items.map(({ name, teachers, students }) => [name, teachers, students])).toEqual([
    ['4e A', 0, 1],
    ['5e A', 1, 0],
    ['5e B', 0, 2],
    ['6e B', 1, 0],
  ]);
  const past = await http.admin.classes.query({ yearId: year!.id });
  expect(past.items).toMatchObject([
    { name: '5e A', students: 1 },
    { name: '6e B', students: 2, teachers: 1, conversations: ['students', 'families'] },
  ]);
  expect((await http.admin.class.query({ classId: t.classId })).students).toHaveLength(2);
});

test('[CLASS13] who repeats, who leaves, whose teachers come along: as the plan says', async () => {
  await using t = await lived();
  const { s } = t;
  const plan: Partial<RolloverPlan> = {
    year: { name: 'Une autre', starts: '2027-09-02', ends: '2028-07-01' },
    teachers: 'follow',
    classes: [{ classId: await classOf(s, '5e A'), next: null }],
    students: [{ userId: s.people.student2, next: { name: '6e B', level: '6e' } }],
  };
  const preview = await t.admin.http.admin.planRollover.query({ plan });
  expect(preview.students).toMatchObject([{ name: 'student2', className: '6e B', next: { name: '6e B' } }]);
  expect(preview.totals).toEqual({ students: 2, leavers: 1, classes: 3 });
  await rollOver(t, plan);
  const peopleOf = async (name: string) => {
    const { teachers, students } = await t.admin.http.admin.class.query({ classId: await classOf(s, name) });
    return [...teachers, ...students].map((one) => one.name);
  };
  expect(await peopleOf('5e B')).toEqual(['teacher', 'student']);
  expect(await peopleOf('6e B')).toEqual(['student2']);
  expect(await peopleOf('5e A')).toEqual([]);
  const { years } = await t.admin.http.admin.schoolYears.query();
  expect(years.map(({ name, state }) => [name, state])).toEqual([
    ['Une autre', 'current'],
    [expect.any(String), 'past'],
  ]);
});

test('[CLASS13] a plan of classes that have changed since is refused, and nothing is half done', async () => {
  await using t = await lived();
  const { s, admin } = t;
  const { basis, plan } = await admin.http.admin.planRollover.query();
  await s.db
    .insertInto('classStudent')
    .values({ establishmentId: s.id, classId: t.classId, userId: s.people.student3 })
    .execute();
  await classesSettled(s);
  const before = await stateOf(s);
  const run = (on: string) => refusalOf(admin.http.admin.runRollover.mutate({ basis: on, plan }));
  expect(await run(basis)).toMatchObject({ reason: 'rollover.changedMeanwhile' });
  const fresh = await admin.http.admin.planRollover.query();
  const short = admin.http.admin.runRollover.mutate({ basis: fresh.basis, plan: { ...plan, classes: [] } });
  expect(await refusalOf(short)).toMatchObject({ reason: 'rollover.changedMeanwhile' });
  const taken = { ...fresh.plan, year: { ...fresh.plan.year, name: fresh.current.name } };
  const same = admin.http.admin.runRollover.mutate({ basis: fresh.basis, plan: taken });
  expect(await refusalOf(same)).toMatchObject({ reason: 'schoolYear.nameTaken' });
  expect(await stateOf(s)).toBe(before);
});

test('[CLASS13] of two admins who run it at once one is told, and the year turns once', async () => {
  await using t = await lived();
  await t.s.db.updateTable('membership').set({ role: 'admin' }).where('userId', '=', t.s.people.teacher2).execute();
  const { basis, plan } = await t.admin.http.admin.planRollover.query();
  const both = [t.admin, await t.s.as('teacher2')].map(({ http }) => http.admin.runRollover.mutate({ basis, plan }));
  expect(await outcomesOf(both)).toEqual(['done', 'rollover.changedMeanwhile']);
  expect((await t.admin.http.admin.schoolYears.query()).years).toHaveLength(2);
});

test('[CLASS13] [CLASS2] only an admin plans, runs and undoes, and a school of no class rolls over as well', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const nothing = {
    basis: '',
    plan: {
      year: { name: 'x', starts: '2026-09-01', ends: '2027-08-31' },
      teachers: 'none' as const,
      classes: [],
      students: [],
    },
  };
  for (const call of [
    () => teacher.http.admin.planRollover.query(),
    () => teacher.http.admin.runRollover.mutate(nothing),
    () => teacher.http.admin.undoRollover.mutate({ rolloverId: randomUUID() }),
  ])
    expect(await refusalOf(call())).toMatchObject({ reason: 'admin.needed' });
  await s.db.deleteFrom('schoolClass').where('establishmentId', '=', s.id).execute();
  const admin = await s.as('admin');
  const rolloverId = await rollOver({ admin });
  await admin.http.admin.undoRollover.mutate({ rolloverId });
  expect((await admin.http.admin.schoolYears.query()).years.map(({ state }) => state)).toEqual(['next', 'current']);
});

test('[CLASS14] the old conversations are history to read, the new ones are new, and nobody reads a line from before they came', async () => {
  await using t = await lived();
  const { s, ids } = t;
  await rollOver(t, { teachers: 'follow' });
  await classesSettled(s);
  for (const [id, who] of [
    [ids.students, 'student'],
    [ids.families, 'parent'],
  ] as const) {
    const client = await s.as(who);
    expect((await client.http.messages.query({ conversationId: id })).items).toHaveLength(1);
    expect(await refusalOf(say(client, id, 'x'))).toMatchObject({ reason: 'conversation.readOnly' });
    const open = (await client.http.conversations.query({})).items.filter(({ canWrite }) => canWrite);
    expect(open).toMatchObject([{ title: '5e B', lastSeq: 0, fromSeq: 1 }]);
    await say(client, open[0]!.id, 'Nouvelle année');
  }
  // Whoever comes to 5e B now reads neither.
  const classId = await classOf(s, '5e B');
  await t.admin.http.admin.setClassPeople.mutate({ classId, add: [s.people.student3] });
  await classesSettled(s);
  const late = await s.as('student3');
  const { items } = await late.http.conversations.query({});
  expect(items).toMatchObject([{ title: '5e B', fromSeq: 2 }]);
  expect((await late.http.messages.query({ conversationId: items[0]!.id })).items).toEqual([]);
  expect(await refusalOf(late.http.messages.query({ conversationId: ids.students }))).toMatchObject({
    code: 'NOT_FOUND',
  });
});
