import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { MemberContext } from '../../src/server/context.ts';
import { invitations } from '../../src/server/invitations/invitations.ts';
import { invitationsInput } from '../../src/shared/invitation-inputs.ts';
import { indexesUsed, tablesReadThrough } from '../support/plans.ts';
import { analyze, insertAdmins, newIds, watchedSchools, type WatchedSchools } from '../support/watched-schools.ts';

const [establishmentId, userId] = [randomUUID(), randomUUID()];

let t: WatchedSchools;

/** A school of a hundred among others that have five thousand people together, each invited twice. */
beforeAll(async () => {
  t = await watchedSchools();
  await insertInvited(establishmentId, [userId, ...newIds(100)]);
  for (let n = 0; n < 10; n += 1) await insertInvited(randomUUID(), newIds(500));
  await analyze(t, ['"user"', 'membership', 'invitation']);
});

afterAll(() => t[Symbol.asyncDispose]());

async function insertInvited(id: string, userIds: string[]): Promise<void> {
  await insertAdmins(t, id, userIds);
  await t.owner.query(
    `insert into invitation (token_hash, user_id, establishment_id, expires_at)
     select gen_random_uuid(), id, $1, now() + interval '1 day' from unnest($2::uuid[]) id, generate_series(1, 2)`,
    [id, userIds],
  );
}

async function ask(input: object) {
  const ctx = {
    ...t.watched.databases,
    credential: { userId },
    rates: { list: async () => undefined },
  } as unknown as MemberContext;
  t.watched.queries.length = 0;
  const page = await invitations(ctx, z.parse(invitationsInput, input));
  return { page, asked: t.watched.queries.filter(({ sql }) => sql.includes('invitation')) };
}

test.each([{}, { page: 2 }, { state: 'open' }, { role: 'admin', query: 'ma7' }])(
  '[GROW1] the invitations of %j are found along those of the school, in one question and no other school’s',
  async (input) => {
    const { asked } = await ask(input);
    expect(asked).toHaveLength(1);
    expect(await tablesReadThrough(t.owner, asked[0]!, establishmentId)).not.toContain('invitation');
    expect(await indexesUsed(t.owner, asked[0]!, establishmentId)).toContain('invitation_of_school');
  },
);

test('[INVITE11] a page on which nobody is says how many there are all the same', async () => {
  const counts = { none: 0, open: 101, over: 0, came: 0 };
  expect((await ask({})).page).toMatchObject({ total: 101, counts });
  expect((await ask({ state: 'over' })).page).toEqual({ items: [], total: 0, counts });
  expect((await ask({ page: 9 })).page).toEqual({ items: [], total: 101, counts });
});
