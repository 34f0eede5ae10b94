import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import { say } from '../support/talk.ts';
import { begun, byRole, head, line, pupils } from './pupils.ts';
import { answered, imported, stateOf } from './roster-state.ts';
import { apply, csv, work } from './rostering.ts';

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
