import { afterAll, beforeAll, expect, test } from 'vitest';
import { groups } from '../../bench/population.ts';
import { insertOurs } from '../../bench/database/ours.ts';
import { refreshDue, type Parts } from '../../src/server/conversations/refresh-due.ts';
import { Lanes } from '../../src/server/live/log/lane.ts';
import { looksInto } from '../support/plans.ts';
import { analyze, watchedSchools, type WatchedSchools } from '../support/watched-schools.ts';

const population = groups(500, 2);
const { establishmentId } = population;

let t: WatchedSchools;
beforeAll(async () => {
  t = await watchedSchools();
  await insertOurs(t.db, population);
});
afterAll(() => t[Symbol.asyncDispose]());

test('[GROW6] of a thousand people who are due since an import, a step takes fifty, and asks only once who they are', async () => {
  await t.db.deleteFrom('personDue').execute();
  await analyze(t, ['person_due', 'participant']);
  await t.db
    .insertInto('personDue')
    .values(population.people.map(({ id: userId }) => ({ establishmentId, userId })))
    .execute();
  t.watched.queries.length = 0;
  await refreshDue({ live: t.watched.databases.live, lanes: new Lanes() } as unknown as Parts, establishmentId);
  const [asked] = t.watched.queries.filter(({ sql }) => sql.startsWith('delete from "person_due"'));
  expect(await looksInto(t.owner, asked!, establishmentId, 'person_due')).toBeLessThanOrEqual(3);
  const left = t.db.selectFrom('personDue').select(({ fn }) => fn.countAll<number>().as('count'));
  const { count } = await left.where('establishmentId', '=', establishmentId).executeTakeFirstOrThrow();
  expect(count).toBe(950);
});
