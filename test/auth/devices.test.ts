import { expect, test } from 'vitest';
import { password, withPassword } from '../support/account.ts';
import { cookiesOf, post, type Answered } from '../support/http.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';

const deviceOf = (answer: Answered) => cookiesOf(answer).find(([pair]) => pair!.startsWith('preau_device='))![0]!;

test('[AUTH11] ten guesses by a pupil keep no teacher out who has signed in from that device before, until they guess themselves', async () => {
  await using s = await school();
  await using server = await newTestServer();
  const { origin } = server;
  const email = await withPassword(s, 'teacher');
  const attempt = (word: string, cookie?: string) =>
    post(`${origin}/trpc/auth.signIn`, { email, password: word }, { origin, cookie });
  const first = await attempt(password);
  const device = deviceOf(first);
  expect(cookiesOf(first).find(([pair]) => pair === device)).toEqual(
    expect.arrayContaining(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Max-Age=31536000']),
  );
  for (let index = 0; index < 10; index += 1) await attempt('guess');
  const forged = `preau_device=${'A'.repeat(22)}.${'B'.repeat(22)}`;
  expect([(await attempt(password)).status, (await attempt(password, forged)).status]).toEqual([429, 429]);
  expect((await attempt(password, device)).status).toBe(200);
  for (let index = 0; index < 10; index += 1) expect((await attempt('guess', device)).status).toBe(401);
  expect((await attempt(password, device)).status).toBe(429);
});

test('[AUTH11] a device is known for the accounts that were opened there, with the password that they had', async () => {
  await using s = await school();
  await using server = await newTestServer();
  const { origin } = server;
  const [teacher, parent] = [await withPassword(s, 'teacher'), await withPassword(s, 'parent')];
  const attempt = (email: string, word: string, cookie?: string) =>
    post(`${origin}/trpc/auth.signIn`, { email, password: word }, { origin, cookie });
  const one = deviceOf(await attempt(teacher, password));
  const both = deviceOf(await attempt(parent, password, one));
  for (let index = 0; index < 10; index += 1) await Promise.all([attempt(teacher, 'guess'), attempt(parent, 'guess')]);
  const status = async (email: string, cookie: string) => (await attempt(email, password, cookie)).status;
  expect([await status(parent, one), await status(parent, both), await status(teacher, both)]).toEqual([429, 200, 200]);
  const { passwordHash } = await s.db
    .selectFrom('user')
    .select('passwordHash')
    .where('id', '=', s.people.teacher)
    .executeTakeFirstOrThrow();
  expect(both).not.toContain(passwordHash!.split('$').at(-1));
  // The same password, set anew: whoever had a device then has none now.
  await s.db
    .updateTable('user')
    .set({ passwordHash: `${passwordHash}=` })
    .where('id', '=', s.people.teacher)
    .execute();
  expect(await status(teacher, both)).toBe(429);
});
