import { afterAll, beforeAll, expect, test } from 'vitest';
import { groups } from '../../bench/population.ts';
import { insertOurs } from '../../bench/database/ours.ts';
import { conversationsDue } from '../../src/server/conversations/conversations-due.ts';
import { asksForEachRow, indexesUsed, tablesReadThrough } from '../support/plans.ts';
import { analyze, watchedSchools, type WatchedSchools } from '../support/watched-schools.ts';

const population = groups(600, 5);
const { establishmentId } = population;

let t: WatchedSchools;
beforeAll(async () => {
  t = await watchedSchools();
  await insertOurs(t.db, population);
  await analyze(t, ['conversation', 'participant', 'membership']);
});
afterAll(() => t[Symbol.asyncDispose]());

test('[GROW5] in which conversations some people are is read from their own rows: none of the others is asked', async () => {
  const [one, , , , , another] = population.people.map(({ id }) => id);
  t.watched.queries.length = 0;
  const due = await t.watched.databases.live.transaction().execute(async (trx) => {
    await trx.deleteFrom('conversationDue').where('establishmentId', '=', establishmentId).execute();
    await conversationsDue(trx, establishmentId, { of: [one!, another!] });
    return trx
      .selectFrom('conversationDue')
      .select('conversationId')
      .where('establishmentId', '=', establishmentId)
      .execute();
  });
  expect(due).toHaveLength(2);
  const [asked] = t.watched.queries.filter(({ sql }) => sql.startsWith('insert into "conversation_due"'));
  expect(await tablesReadThrough(t.owner, asked!, establishmentId)).toEqual([]);
  expect(await asksForEachRow(t.owner, asked!, establishmentId)).toBe(0);
  const indexes = await indexesUsed(t.owner, asked!, establishmentId);
  expect(indexes).not.toEqual([]);
  expect(indexes.filter((index) => !index.startsWith('participant'))).toEqual([]);
});
