import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school } from '../support/school.ts';
import { begun, byRole, head, pupils } from './pupils.ts';
import { emptied, imported, stateOf } from './roster-state.ts';
import { apply, csv, section, work } from './rostering.ts';

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

test('[ROSTER9] a plan that was refused because of a change is applied once that is undone, and so is one whose job failed for good', async () => {
  await using t = await begun(3);
  const { planId } = await byRole(t.admin, pupils(4));
  await t.admin.http.admin.applyRoster.mutate({ planId });
  const somebody = await newPerson(t.s.db, t.s.id, 'somebody', 'teacher');
  await work();
  expect(await t.admin.http.admin.rosterPlan.query({ planId })).toMatchObject({ state: 'open', progress: null });
  await t.s.db.deleteFrom('membership').where('userId', '=', somebody).execute();
  await t.admin.http.admin.applyRoster.mutate({ planId });
  await sql`update job set state = 'failed', ended_at = now() where slot = ${planId}`.execute(t.s.db);
  const failed = { state: 'open', failed: true, progress: null, refused: null };
  expect(await t.admin.http.admin.rosterPlan.query({ planId })).toMatchObject(failed);
  await t.admin.http.admin.applyRoster.mutate({ planId });
  await work();
  expect(await t.admin.http.admin.rosterPlan.query({ planId })).toMatchObject({ state: 'applied', failed: false });
  expect(await imported(t.s)).toHaveLength(4);
});

test('[ROSTER9] an import that finds the address of somebody of the school makes no account at all', async () => {
  await using t = await begun(3);
  const { planId } = await byRole(t.admin, pupils(5));
  const { email } = await t.s.db
    .selectFrom('user')
    .select('email')
    .where('id', '=', t.s.people.admin)
    .executeTakeFirstOrThrow();
  await t.s.db
    .updateTable('rosterPerson')
    .set({ email })
    .where('planId', '=', planId)
    .where('externalId', '=', '5')
    .execute();
  const planned = await t.s.db.selectFrom('rosterPerson').select('userId').where('planId', '=', planId).execute();
  expect(planned).toHaveLength(2);
  await t.admin.http.admin.applyRoster.mutate({ planId });
  await work();
  expect(await t.admin.http.admin.rosterPlan.query({ planId })).toMatchObject({ refused: 'changedMeanwhile' });
  const ids = planned.map(({ userId }) => userId);
  expect(await t.s.db.selectFrom('user').select('id').where('id', 'in', ids).execute()).toEqual([]);
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
