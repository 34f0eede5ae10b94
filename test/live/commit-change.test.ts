import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { commitChange } from '../../src/server/live/log/commit-change.ts';
import { Lanes } from '../../src/server/live/log/lane.ts';
import { workerDatabase } from '../support/database.ts';
import { newHub } from '../support/hub.ts';
import { school } from '../support/school.ts';

/** A change of a school's name, which PostgreSQL undoes with this code as often as said. */
async function renaming(code: string, times: number) {
  const s = await school();
  const { live } = (await workerDatabase()).databases;
  const hub = newHub([s.id]);
  const published = vi.spyOn(hub, 'publish');
  const revisions: number[] = [];
  const done = commitChange({ live, hub, lanes: new Lanes() }, s.id, async (trx, revision) => {
    revisions.push(revision);
    await trx
      .updateTable('establishment')
      .set({ name: `${s.id} renamed` })
      .where('id', '=', s.id)
      .execute();
    if (revisions.length <= times)
      await sql.raw(`do $$ begin raise 'undone' using errcode = '${code}'; end $$`).execute(trx);
    return { result: revisions.length, changes: [] };
  });
  return { s, done, revisions, published, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}

test('[DB21] a change that PostgreSQL undoes, because it and another waited for each other, is made again and told once', async () => {
  await using t = await renaming('40P01', 2);
  expect(await t.done).toBe(3);
  // What was undone has drawn no revision.
  expect(new Set(t.revisions).size).toBe(1);
  expect(t.published.mock.calls.map(([, [revision]]) => revision?.revision)).toEqual([t.revisions[0]]);
  const row = t.s.db.selectFrom('establishment').select(['name', 'revision']).where('id', '=', t.s.id);
  expect(await row.executeTakeFirstOrThrow()).toEqual({ name: `${t.s.id} renamed`, revision: t.revisions[0] });
});

test.each([
  ['40P01', 3, 3],
  ['23505', 1, 1],
])(
  '[DB21] what is undone with %s %i times is given up after %i tries, and told to nobody',
  async (code, times, tries) => {
    await using t = await renaming(code, times);
    await expect(t.done).rejects.toMatchObject({ code });
    expect(t.revisions).toHaveLength(tries);
    expect(t.published).not.toHaveBeenCalled();
  },
);
