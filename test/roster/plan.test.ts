import { zipSync } from 'fflate';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { nothingDue } from '../support/due.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school } from '../support/school.ts';
import { begun, byRole, head, line, parents, pupils } from './pupils.ts';
import { emptied, imported, relations, stateOf, answered } from './roster-state.ts';
import { apply, csv, dryRun, section } from './rostering.ts';

test('[ROSTER6] the plan says what is new, changed (from what to what), the same and gone, and changes nothing before it is applied', async () => {
  await using t = await begun(20);
  const before = await stateOf(t.s);
  const text =
    head +
    Array.from({ length: 19 }, (_, n) => (n === 0 ? '1;Pons;Nina;2012-01-02;6B;nina@example.org\n' : line(n + 1))).join(
      '',
    ) +
    '77;New;Zoé;2012-01-01;6B;\n';
  const plan = await byRole(t.admin, csv(text, 'eleves.csv'));
  expect(plan).toMatchObject({ needsName: false, counts: { new: 2, changed: 1, same: 18, gone: 1, cannot: 0 } });
  expect(await section(t.admin, plan.planId, 'new')).toMatchObject([
    { kind: 'person', name: 'Zoé New', line: 21, classes: ['6B'] },
    { kind: 'class', name: '6B' },
  ]);
  const [changed] = await section(t.admin, plan.planId, 'changed');
  expect(changed).toMatchObject({
    name: 'Nina Pons',
    line: 2,
    fields: [
      { field: 'name', from: 'Élève 1 Pons', to: 'Nina Pons' },
      { field: 'email', from: null, to: 'nina@example.org' },
      { field: 'class', from: null, to: '6B' },
      { field: 'class', from: '6A', to: null },
    ],
  });
  expect(await section(t.admin, plan.planId, 'gone')).toMatchObject([
    { name: 'Élève 20 Pons', role: 'student', classes: ['6A'] },
  ]);
  expect(await section(t.admin, plan.planId, 'same', 5)).toHaveLength(18);
  expect(await stateOf(t.s)).toBe(before);
  await apply(t.s, t.admin, plan);
  const people = await imported(t.s);
  expect(people.find(({ externalId }) => externalId === '1')).toMatchObject({
    name: 'Nina Pons',
    email: 'nina@example.org',
  });
  expect(
    people.filter(({ suspendedBecause }) => suspendedBecause === 'left').map(({ externalId }) => externalId),
  ).toEqual(['20']);
  const back = await byRole(t.admin, pupils(20), false);
  expect(back.counts.changed).toBe(2);
  await apply(t.s, t.admin, back);
  expect((await imported(t.s)).filter(({ suspendedBecause }) => suspendedBecause === 'left')).toEqual([]);
});

test('[ROSTER7] where more than a tenth is gone, the name of the school has to be typed', async () => {
  await using t = await begun(20);
  const plan = await byRole(t.admin, pupils(17));
  expect(plan).toMatchObject({ needsName: true, counts: { gone: 3 } });
  const applying = t.admin.http.admin.applyRoster;
  for (const schoolName of [undefined, 'Lycée'])
    expect(await refusalOf(applying.mutate({ planId: plan.planId, schoolName }))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'roster.nameNeeded',
    });
  await apply(t.s, t.admin, plan);
  const { planId } = await byRole(t.admin, pupils(16));
  expect(await t.admin.http.admin.rosterPlan.query({ planId })).toMatchObject({
    needsName: false,
    counts: { gone: 1 },
  });
  expect((await byRole(t.admin, pupils(2), false)).counts.gone).toBe(0);
});

test('[ROSTER7] where five guardians lose a child, the name of the school has to be typed', async () => {
  await using t = await begun(20);
  await apply(t.s, t.admin, await dryRun(t.admin, [parents(12)]));
  expect((await relations(t.s)).guardians).toHaveLength(12);
  const four = await dryRun(t.admin, [parents(12, (n) => (n <= 4 ? n + 1 : n))]);
  expect(four).toMatchObject({ needsName: false, guardiansLosing: 4, counts: { changed: 4 } });
  const five = await dryRun(t.admin, [parents(12, (n) => (n <= 5 ? n + 1 : n))]);
  expect(five).toMatchObject({ needsName: true, guardiansLosing: 5 });
});

test('[ROSTER13] no import suspends an admin or its caller, or makes anybody less than they are', async () => {
  await using s = await emptied(await school());
  await newPerson(s.db, s.id, 'second admin', 'admin');
  const teacher = await newPerson(s.db, s.id, 'anne pons', 'teacher');
  const admin = await s.as('admin');
  await sql`update membership set external_id = 'A' where user_id = ${s.people.admin}`.execute(s.db);
  await sql`update membership set external_id = 'T' where user_id = ${teacher}`.execute(s.db);
  const users = 'externalId;Surname;First name;Role;Status\n';
  const plan = await dryRun(admin, [
    csv(`${users}A;Pons;Admin;parent;Left\nT;Pons;Anne;parent;Full\nN;Pons;New;teacher;Full\n`),
  ]);
  expect(plan.counts.gone).toBe(0);
  await apply(s, admin, plan);
  const roles = await s.db
    .selectFrom('membership')
    .select(['role', 'suspendedAt'])
    .where('establishmentId', '=', s.id)
    .orderBy('role')
    .execute();
  expect(roles).toEqual(['admin', 'admin', 'teacher', 'teacher'].map((role) => ({ role, suspendedAt: null })));
});

test('[ROSTER14] guardians in a circle, a guardian who is a pupil and a class of nobody are said', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const users = 'sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,email,agentSourcedIds\n';
  const bytes = (text: string) => new TextEncoder().encode(text);
  const zip = zipSync({
    'users.csv': bytes(
      `${users}s-1,,true,o,student,,A,Pons,,s-2\ns-2,,true,o,student,,B,Pons,,s-1\np-1,,true,o,parent,,C,Pons,,p-2\np-2,,true,o,parent,,D,Pons,,p-1\n`,
    ),
    'orgs.csv': bytes('sourcedId,status,name,type,parentSourcedId\no,,X,school,\n'),
    'classes.csv': bytes('sourcedId,status,title,schoolSourcedId\nk,,Empty,o\n'),
  });
  const plan = await dryRun(admin, [{ name: 'x.zip', bytes: zip }]);
  const said = async (name: 'cannot' | 'noted') =>
    (await section(admin, plan.planId, name)).map((one) => ('reason' in one ? one.reason : ''));
  expect(await said('cannot')).toEqual(expect.arrayContaining(['guardianIsStudent', 'noSuchChild', 'noChild']));
  expect(await said('noted')).toContain('emptyClass');
  await apply(s, admin, plan);
  expect((await relations(s)).guardians).toEqual([]);
});

test('[ROSTER6] who is something else, or gone, after an import hears it, and their conversations show it', async () => {
  await using t = await begun(20);
  const pupil = (await imported(t.s)).find(({ externalId }) => externalId === '20')!.userId;
  await answered(t.s);
  const { id } = await t.admin.api.createConversation.mutate({ participantIds: [pupil] });
  await nothingDue(t.s);
  await apply(t.s, t.admin, await byRole(t.admin, pupils(19)));
  await nothingDue(t.s);
  expect(await t.admin.api.conversation.query({ conversationId: id })).toMatchObject({ canWrite: false });
});
