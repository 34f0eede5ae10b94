import { expect, test } from 'vitest';
import { Throttle } from '../../src/server/auth/throttle.ts';
import { Refusal } from '../../src/shared/refusals.ts';
import { password, withPassword } from '../support/account.ts';
import { post } from '../support/http.ts';
import { school } from '../support/school.ts';

test('[AUTH3] after ten failures for one account even the right password is held off, with the time to wait', async () => {
  await using s = await school();
  const { origin } = s.server;
  const email = await withPassword(s, 'teacher');
  const attempt = (input: object) => post(`${origin}/trpc/auth.signIn`, { email, password, ...input }, { origin });
  const failed = await Promise.all(Array.from({ length: 10 }, (_, index) => attempt({ password: `guess ${index}` })));
  expect(failed.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 401));
  const { status, data } = await attempt({});
  expect(status).toBe(429);
  expect(data).toMatchObject({ code: 'TOO_MANY_REQUESTS', reason: 'signIn.tooMany' });
  expect(data?.retryAfterMs).toBeGreaterThan(800_000);
  expect(data?.retryAfterMs).toBeLessThanOrEqual(900_000);
  const other = await withPassword(s, 'parent');
  expect((await attempt({ email: other })).status).toBe(200);
});

test('[AUTH3] a success forgets the failures before it, and is none itself', async () => {
  await using s = await school();
  const { origin } = s.server;
  const email = await withPassword(s, 'teacher');
  const attempt = (word: string) => post(`${origin}/trpc/auth.signIn`, { email, password: word }, { origin });
  for (let round = 0; round < 3; round += 1) {
    for (let index = 0; index < 6; index += 1) expect((await attempt('wrong')).status).toBe(401);
    expect((await attempt(password)).status).toBe(200);
  }
});

test('[AUTH3] one address fails three hundred times over all accounts, and another address is not held off for it', async () => {
  const throttle = new Throttle();
  for (let index = 0; index < 300; index += 1) await throttle.admit(`${index}@school.example`, '192.0.2.1');
  await expect(throttle.admit('301@school.example', '192.0.2.1')).rejects.toBeInstanceOf(Refusal);
  await throttle.admit('301@school.example', '192.0.2.2');
});
