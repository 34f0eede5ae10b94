import { expect, test } from 'vitest';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { workerDatabase } from '../support/database.ts';

/** Fails to sign in `times` times, each from another forged address, and answers the statuses. */
async function guess(origin: string, email: string, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': `198.51.100.${index}` };
    const body = JSON.stringify({ json: { email, password: 'wrong' } });
    statuses.push((await fetch(`${origin}/trpc/auth.signIn`, { method: 'POST', headers, body })).status);
  }
  return statuses;
}

test('[GUARD5] fifty forged addresses are one, unless a proxy that is trusted wrote them', async () => {
  await using s = await school();
  const email = `nobody.${s.id}@school.example`;
  const direct = await guess(s.server.origin, email, 12);
  expect(direct.filter((status) => status === 429)).toHaveLength(2);
  await using behindProxy = await newTestServer(await workerDatabase(), { PREAU_TRUSTED_PROXIES: 'loopback' });
  const forwarded = await guess(behindProxy.origin, email, 12);
  expect(forwarded).toEqual(Array.from({ length: 12 }, () => 401));
});
