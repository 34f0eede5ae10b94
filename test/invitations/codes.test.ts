import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newCode } from '../../src/server/auth/invitation-secrets.ts';
import { Throttle } from '../../src/server/auth/throttle.ts';
import { Refusal } from '../../src/shared/refusals.ts';
import { accept, askInvitation, linkOf } from '../support/cards.ts';
import { school } from '../support/school.ts';
import { usualLimits } from '../support/usual-limits.ts';

const wrong = async () => null;
const refused = (error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  return error.retryAfterMs!;
};

/** How many of so many wrong codes were looked at. */
async function looksAt(throttle: Throttle, times: number, addressOf: (index: number) => string): Promise<number> {
  const guesses = Array.from({ length: times }, (_, index) => throttle.code(addressOf(index), wrong).catch(refused));
  return (await Promise.all(guesses)).filter((answer) => answer === null).length;
}

test('[INVITE5] of 10,000 guesses from one address twenty are looked at', async () => {
  expect(await looksAt(new Throttle(usualLimits), 10_000, () => '192.0.2.1')).toBe(20);
});

test('[INVITE5] of 10,000 guesses from as many addresses 600 are looked at, and then one a second', async () => {
  const throttle = new Throttle(usualLimits);
  const looked = await looksAt(throttle, 10_000, (index) => `192.0.2.${index}`);
  expect(looked).toBeGreaterThanOrEqual(600);
  expect(looked).toBeLessThan(700);
  const waits = await throttle.code('198.51.100.1', wrong).catch(refused);
  expect(waits ?? 0).toBeLessThanOrEqual(1_000);
});

test('[INVITE5] a code that somebody was given counts for nothing, however often it is looked at', async () => {
  const throttle = new Throttle(usualLimits);
  for (let time = 0; time < 100; time += 1) expect(await throttle.code('192.0.2.1', async () => 'card')).toBe('card');
  expect(await looksAt(throttle, 30, () => '192.0.2.1')).toBe(20);
});

test('[INVITE5] whoever guesses is told to wait, what is mistyped costs nothing, and a link beside them works', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { token, code } = linkOf(await admin.invite.mutate({ userIds: [s.people.parent] }));
  const other = code.startsWith('2') ? '3' : '2';
  for (let time = 0; time < 10; time += 1)
    expect(await askInvitation(s.server, other + code.slice(1))).toEqual({ reason: 'invitation.invalid' });
  const guesses = [];
  for (let time = 0; time < 25; time += 1) guesses.push(await askInvitation(s.server, newCode()));
  expect(guesses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => ({ reason: 'invitation.invalid' })));
  expect(guesses.slice(20)).toEqual(Array.from({ length: 5 }, () => ({ reason: 'signIn.tooMany' })));
  expect((await accept(s.server, code)).data).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  expect((await accept(s.server, token)).status).toBe(200);
});

test('[INVITE5] [AUTH4] the database holds neither link nor code', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).http;
  const { token, code } = linkOf(await admin.invite.mutate({ userIds: [s.people.parent] }));
  const { rows } = await sql<{ row: string }>`
    select row_to_json(i)::text as row from invitation i where user_id = ${s.people.parent}`.execute(s.db);
  expect(rows).toHaveLength(1);
  for (const secret of [token, code, code.slice(0, -1)]) expect(rows[0]!.row).not.toContain(secret);
});
