import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { connect } from '../support/client.ts';
import { refusalOf } from '../support/refusal.ts';
import { join, school } from '../support/school.ts';
import { begun, byRole, head, line, pupils } from './pupils.ts';
import { emptied, imported } from './roster-state.ts';
import { csv, handIn, work } from './rostering.ts';

test('[ROSTER15] a csv that comes with the call is planned and, where nothing is to be decided, applied by the same call', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const plan = await admin.http.admin.importRoster.mutate({ csv: head + line(1), role: 'student', dryRun: false });
  expect(plan).toMatchObject({ state: 'applying', progress: { done: 0 } });
  await work();
  expect(await imported(s)).toMatchObject([{ externalId: '1' }]);
  expect(await admin.http.admin.rosters.query({})).toMatchObject([{ planId: plan.planId, state: 'applied' }]);
});

test('[ROSTER15] a file of which a part is missing is refused, and a part that comes twice is one', async () => {
  await using s = await emptied(await school());
  const { http } = await s.as('admin');
  const fileId = randomUUID();
  const data = Buffer.from(head + line(1)).toString('base64');
  const part = { fileId, name: 'x.csv', parts: 2, data };
  expect(await http.admin.uploadRoster.mutate({ ...part, part: 0 })).toEqual({ fileId, complete: false });
  expect(await http.admin.uploadRoster.mutate({ ...part, part: 0 })).toEqual({ fileId, complete: false });
  expect(await refusalOf(http.admin.readRoster.query({ files: [{ fileId }] }))).toMatchObject({
    reason: 'rosterFile.incomplete',
  });
  expect(await http.admin.uploadRoster.mutate({ ...part, part: 1, data: '' })).toEqual({ fileId, complete: true });
  expect(await http.admin.readRoster.query({ files: [{ fileId }] })).toMatchObject([{ name: 'x.csv', lines: 1 }]);
});

test('[ROSTER16] only an admin of the school hands in, sees, answers, applies and takes back, and of another school each is as if it were not there', async () => {
  await using t = await begun(3);
  await using other = await school();
  const plan = await byRole(t.admin, pupils(4));
  const { fileId } = (await handIn(t.admin, [pupils(1)]))[0]!;
  const files = [{ fileId }];
  const calls = ({ http: { admin } }: typeof t.admin) => ({
    upload: () =>
      admin.uploadRoster.mutate({
        establishmentId: t.s.id,
        fileId: randomUUID(),
        name: 'x',
        part: 0,
        parts: 1,
        data: 'eA==',
      }),
    read: () => admin.readRoster.query({ establishmentId: t.s.id, files }),
    import: () => admin.importRoster.mutate({ establishmentId: t.s.id, files, dryRun: true }),
    plan: () => admin.rosterPlan.query({ establishmentId: t.s.id, planId: plan.planId }),
    list: () => admin.rosters.query({ establishmentId: t.s.id }),
    answer: () =>
      admin.answerRoster.mutate({
        establishmentId: t.s.id,
        planId: plan.planId,
        answers: [{ question: 'x', choice: 'y' }],
      }),
    apply: () => admin.applyRoster.mutate({ establishmentId: t.s.id, planId: plan.planId }),
    undo: () => admin.undoRoster.mutate({ establishmentId: t.s.id, planId: plan.planId }),
  });
  const stranger = await other.as('admin');
  for (const call of Object.values(calls(stranger)))
    expect(await refusalOf(call())).toMatchObject({ code: 'NOT_FOUND', reason: 'establishment.unknown' });
  const teacher = randomUUID();
  await t.s.db
    .insertInto('user')
    .values({ id: teacher, email: `${teacher}@example.org`, name: 'x' })
    .execute();
  await join(t.s.db, t.s.id, teacher, 'teacher');
  await using colleague = await connect(teacher, t.s.server.origin);
  for (const call of Object.values(calls(colleague)))
    expect(await refusalOf(call())).toMatchObject({ code: 'FORBIDDEN', reason: 'admin.needed' });
  // Ids of this school, named from within the other.
  const { planId } = plan;
  const own = stranger.http.admin;
  const unknown = { code: 'NOT_FOUND', reason: 'roster.unknown' };
  expect(await refusalOf(own.rosterPlan.query({ planId }))).toMatchObject(unknown);
  expect(await refusalOf(own.answerRoster.mutate({ planId, answers: [{ question: 'x', choice: 'y' }] }))).toMatchObject(
    unknown,
  );
  expect(await refusalOf(own.applyRoster.mutate({ planId }))).toMatchObject(unknown);
  expect(await refusalOf(own.undoRoster.mutate({ planId }))).toMatchObject(unknown);
  expect(await refusalOf(own.importRoster.mutate({ files, dryRun: true }))).toMatchObject({
    code: 'NOT_FOUND',
    reason: 'rosterFile.unknown',
  });
  expect(await refusalOf(own.readRoster.query({ files }))).toMatchObject({
    code: 'NOT_FOUND',
    reason: 'rosterFile.unknown',
  });
  expect(await own.rosters.query({})).toEqual([]);
});

test('[ROSTER5] nothing is compared of a file of which nobody has said whose it is, or which columns hold the names', async () => {
  await using t = await begun(3);
  const { http } = t.admin;
  const compared = async (text: string, role?: 'student') => {
    const [file] = await handIn(t.admin, [csv(text)]);
    return refusalOf(http.admin.importRoster.mutate({ files: [{ ...file!, role }], dryRun: true }));
  };
  const issues = [{ path: 'list.csv', reason: 'file' }];
  expect(await compared('Nom;Prénom\nPons;Léa\n')).toMatchObject({ reason: 'roster.roleNeeded', issues });
  expect(await compared('A;B\nPons;Léa\n', 'student')).toMatchObject({ reason: 'roster.columnsUnknown', issues });
  expect(await http.admin.rosters.query({})).toHaveLength(1);
});
