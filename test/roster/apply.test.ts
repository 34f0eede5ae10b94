import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { connect } from '../support/client.ts';
import { refusalOf } from '../support/refusal.ts';
import { join, newPerson, school } from '../support/school.ts';
import { say } from '../support/talk.ts';
import { begun, byRole, head, line, pupils } from './pupils.ts';
import { answered, apply, csv, emptied, handIn, imported, section, stateOf, work } from './rostering.ts';

test('[ROSTER9] a plan is refused where people have changed since, before it is begun and while it waits', async () => {
  await using t = await begun(3);
  const before = await byRole(t.admin, pupils(4));
  await newPerson(t.s.db, t.s.id, 'somebody', 'teacher');
  const { planId } = before;
  expect(await refusalOf(t.admin.http.admin.applyRoster.mutate({ planId }))).toMatchObject({
    code: 'CONFLICT',
    reason: 'roster.changedMeanwhile',
  });
  const again = await byRole(t.admin, pupils(4));
  await t.admin.http.admin.applyRoster.mutate({ planId: again.planId });
  await newPerson(t.s.db, t.s.id, 'somebody.else', 'teacher');
  const state = await stateOf(t.s);
  await work();
  expect(await t.admin.http.admin.rosterPlan.query({ planId: again.planId })).toMatchObject({
    state: 'open',
    refused: 'changedMeanwhile',
  });
  expect(await stateOf(t.s)).toBe(state);
});

test('[ROSTER10] of two imports of a school at once the second is refused, and its own plan is stale afterwards', async () => {
  await using t = await begun(3);
  const [one, two] = [await byRole(t.admin, pupils(4)), await byRole(t.admin, pupils(5))];
  const both = await Promise.allSettled(
    [one, two].map(({ planId }) => t.admin.http.admin.applyRoster.mutate({ planId })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = both.findIndex(({ status }) => status === 'rejected');
  const { planId } = [one, two][refused]!;
  expect(await refusalOf(t.admin.http.admin.applyRoster.mutate({ planId }))).toMatchObject({
    code: 'CONFLICT',
    reason: 'roster.busy',
  });
  await work();
  expect(await refusalOf(t.admin.http.admin.applyRoster.mutate({ planId }))).toMatchObject({
    reason: 'roster.changedMeanwhile',
  });
  expect(
    await refusalOf(t.admin.http.admin.applyRoster.mutate({ planId: [one, two][1 - refused]!.planId })),
  ).toMatchObject({ reason: 'roster.notOpen' });
});

test('[ROSTER11] an import that is taken back leaves the school as it was, and nobody of it behind', async () => {
  await using t = await begun(20);
  const state = await stateOf(t.s);
  const text =
    head +
    Array.from({ length: 18 }, (_, n) => (n === 0 ? '1;Pons;Nina;2012-01-03;6B;nina@example.org\n' : line(n + 1))).join(
      '',
    ) +
    '77;New;Zoé;2012-01-01;6B;zoe.new.of.one@example.org\n';
  const applied = await apply(t.s, t.admin, await byRole(t.admin, csv(text, 'eleves.csv')));
  expect(applied).toMatchObject({ state: 'applied', undoUntil: expect.any(Date) });
  expect(await stateOf(t.s)).not.toBe(state);
  const came = (await imported(t.s)).find(({ externalId }) => externalId === '77')!.userId;
  await t.admin.http.admin.undoRoster.mutate({ planId: applied.planId });
  await work();
  expect(await t.admin.http.admin.rosterPlan.query({ planId: applied.planId })).toMatchObject({
    state: 'undone',
    kept: 0,
  });
  expect(await stateOf(t.s)).toBe(state);
  expect(await t.s.db.selectFrom('user').select('id').where('id', '=', came).execute()).toEqual([]);
  expect(await refusalOf(t.admin.http.admin.undoRoster.mutate({ planId: applied.planId }))).toMatchObject({
    code: 'FORBIDDEN',
    reason: 'roster.undoOver',
  });
  const entries = await t.s.db
    .selectFrom('auditEntry')
    .select(['action', 'actorId'])
    .where('establishmentId', '=', t.s.id)
    .orderBy('createdAt')
    .execute();
  expect(entries.map(({ action }) => action)).toEqual(['roster.applied', 'roster.applied', 'roster.undone']);
  expect(entries.every(({ actorId }) => actorId === t.s.people.admin)).toBe(true);
});

test('[ROSTER11] what was changed by hand since stays, who has written since is suspended, and after seven days nothing is taken back', async () => {
  await using t = await begun(20);
  const applied = await apply(t.s, t.admin, await byRole(t.admin, pupils(23)));
  const of = async (n: number) => (await imported(t.s)).find(({ externalId }) => externalId === String(n))!.userId;
  const [renamed, writing] = [await of(21), await of(22)];
  await sql`update membership set name = 'By hand' where user_id = ${renamed}`.execute(t.s.db);
  await answered(t.s);
  const { id } = await t.admin.api.createConversation.mutate({ participantIds: [writing] });
  await say(t.admin, id, 'Bonjour');
  await t.admin.http.admin.undoRoster.mutate({ planId: applied.planId });
  await work();
  expect(await t.admin.http.admin.rosterPlan.query({ planId: applied.planId })).toMatchObject({
    state: 'undone',
    kept: 2,
  });
  const left = (await imported(t.s)).filter(({ externalId }) => Number(externalId) > 20);
  expect(left.map(({ userId, suspendedBecause }) => [userId, suspendedBecause])).toEqual(
    expect.arrayContaining([
      [renamed, null],
      [writing, 'left'],
    ]),
  );
  expect(left).toHaveLength(2);
  const later = await apply(t.s, t.admin, await byRole(t.admin, pupils(24)));
  await sql`update roster_plan set applied_at = now() - interval '7 days 1 minute' where id = ${later.planId}`.execute(
    t.s.db,
  );
  expect(await refusalOf(t.admin.http.admin.undoRoster.mutate({ planId: later.planId }))).toMatchObject({
    reason: 'roster.undoOver',
  });
});

test('[ROSTER12] an account that another school has is joined by its address, nothing of it changes, and nothing of it is told', async () => {
  await using s = await emptied(await school());
  await using other = await school();
  const admin = await s.as('admin');
  const theirs = await other.db
    .selectFrom('user')
    .selectAll()
    .where('id', '=', other.people.parent)
    .executeTakeFirstOrThrow();
  const text = (email: string) => csv(`${head}1;Pons;Nina;2012-01-01;6A;${email}\n`, 'x.csv');
  const [known, unknown] = [await byRole(admin, text(theirs.email!)), await byRole(admin, text('nobody@example.org'))];
  const shown = async ({ planId }: { planId: string }) =>
    JSON.stringify(await section(admin, planId, 'new')).replaceAll(/[^"]+@[^"]+/g, '');
  expect(await shown(known)).toBe(await shown(unknown));
  await apply(s, admin, known);
  expect(await imported(s)).toMatchObject([{ userId: other.people.parent, name: 'Nina Pons' }]);
  expect(await other.db.selectFrom('user').selectAll().where('id', '=', theirs.id).executeTakeFirstOrThrow()).toEqual(
    theirs,
  );
  const moved = await byRole(admin, text('taken.over@example.org'));
  expect(moved.counts.changed).toBe(0);
  expect(await section(admin, moved.planId, 'noted')).toMatchObject([{ reason: 'addressKept' }]);
  const { planId } = (await admin.http.admin.rosters.query({})).find(({ state }) => state === 'applied')!;
  await admin.http.admin.undoRoster.mutate({ planId });
  await work();
  expect(await other.db.selectFrom('user').selectAll().where('id', '=', theirs.id).executeTakeFirstOrThrow()).toEqual(
    theirs,
  );
});

test('[ROSTER15] a csv that comes with the call is planned and, where nothing is to be decided, applied by the same call', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const plan = await admin.http.admin.importRoster.mutate({ csv: head + line(1), role: 'student', dryRun: false });
  expect(plan).toMatchObject({ state: 'applying', progress: { done: 0 } });
  await work();
  expect(await imported(s)).toMatchObject([{ externalId: '1' }]);
  expect(await admin.http.admin.rosters.query({})).toMatchObject([{ planId: plan.planId, state: 'applied' }]);
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
