import { expect, test } from 'vitest';
import { inHashingLine } from '../../src/server/auth/hashing-line.ts';
import { Throttle, type Guesser } from '../../src/server/auth/throttle.ts';
import { Refusal } from '../../src/shared/refusals.ts';
import { password, withPassword } from '../support/account.ts';
import { workerDatabase } from '../support/database.ts';
import { post } from '../support/http.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';
import { usualLimits } from '../support/usual-limits.ts';

const wrong = async () => null;
const right = async () => 'opened';
const refused = (error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  return error.retryAfterMs!;
};
const guesser = (said: Partial<Guesser> = {}): Guesser => ({
  account: 'a@school.example',
  address: '192.0.2.1',
  device: null,
  ...said,
});
/** How many of so many wrong guesses were looked at. */
async function looksAt(throttle: Throttle, times: number, said: (index: number) => Partial<Guesser>): Promise<number> {
  const guesses = Array.from({ length: times }, (_, index) =>
    throttle.signIn(guesser(said(index)), wrong).catch(refused),
  );
  return (await Promise.all(guesses)).filter((answer) => answer === null).length;
}

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

test('[AUTH3] only a wrong password costs: whom the line of hashes or a failing database turned away tries on', async () => {
  const throttle = new Throttle(usualLimits);
  const away = () => Promise.reject(new Error('away'));
  for (let index = 0; index < 40; index += 1) await expect(throttle.signIn(guesser(), away)).rejects.toThrow('away');
  for (let index = 0; index < 400; index += 1)
    await expect(throttle.signIn(guesser({ account: `${index}` }), away)).rejects.toThrow('away');
  for (let index = 0; index < 20; index += 1) await expect(throttle.change('a', away)).rejects.toThrow('away');
  for (let index = 0; index < 10; index += 1) expect(await throttle.signIn(guesser(), wrong)).toBeNull();
  for (let index = 0; index < 10; index += 1) expect(await throttle.change('a', wrong)).toBeNull();
  await expect(throttle.signIn(guesser(), right)).rejects.toBeInstanceOf(Refusal);
  await expect(throttle.change('a', right)).rejects.toBeInstanceOf(Refusal);
});

test('[AUTH3] a rush of right passwords behind a full line of hashes leaves nobody held off', async () => {
  await using s = await school();
  await using server = await newTestServer();
  const { origin } = server;
  const email = await withPassword(s, 'teacher');
  const attempt = () => post(`${origin}/trpc/auth.signIn`, { email, password }, { origin });
  const ends: (() => void)[] = [];
  const held = Array.from({ length: 4 + 64 }, () => inHashingLine(() => new Promise<void>((end) => ends.push(end))));
  for (let index = 0; index < 30; index += 1) expect((await attempt()).data?.retryAfterMs).toBe(5_000);
  await until(() => {
    for (const end of ends) end();
    return ends.length === held.length;
  });
  await Promise.all(held);
  expect((await attempt()).status).toBe(200);
});

test('[AUTH3] many guesses at one account are few looks, from however many addresses they come', async () => {
  expect(await looksAt(new Throttle(usualLimits), 160, () => ({}))).toBe(10);
  expect(await looksAt(new Throttle(usualLimits), 100, (index) => ({ address: `192.0.2.${index}` }))).toBe(21);
});

test('[AUTH3] an account that is guessed at from many places has the next guess a little later each time, and is never shut', async () => {
  const throttle = new Throttle(usualLimits);
  await looksAt(throttle, 20, (index) => ({ address: `192.0.2.${index}` }));
  const waits = [];
  for (let index = 20; waits.length < 2; index += 1) {
    const answer = await throttle.signIn(guesser({ address: `192.0.2.${index}` }), wrong).catch(refused);
    if (answer === null) continue;
    waits.push(answer);
    await until(
      async () => (await throttle.signIn(guesser({ address: '198.51.100.1' }), wrong).catch(refused)) === null,
      {
        withinMs: 5_000,
      },
    );
  }
  expect(waits[0]).toBeLessThanOrEqual(1_000);
  expect(waits[1]).toBeGreaterThan(1_000);
  expect(waits[1]).toBeLessThanOrEqual(2_000);
  expect(await throttle.signIn(guesser({ address: '203.0.113.1', account: 'b@school.example' }), right)).toBe('opened');
});

test('[AUTH3] who fails three hundred times shuts nobody out of their school’s address, and has few tries at each account from then', async () => {
  const throttle = new Throttle(usualLimits);
  await looksAt(throttle, 300, (index) => ({ account: `${index}` }));
  expect(await throttle.signIn(guesser({ account: 'first time' }), right)).toBe('opened');
  expect(await throttle.signIn(guesser({ account: 'known', device: 'd' }), right)).toBe('opened');
  expect(await looksAt(throttle, 20, () => ({ account: 'another' }))).toBe(3);
  expect(await looksAt(throttle, 20, () => ({ account: 'elsewhere', address: '192.0.2.2' }))).toBe(10);
});

test('[AUTH3] behind those three hundred, those of the address wait in a line of their own, one after the other', async () => {
  const throttle = new Throttle(usualLimits);
  await looksAt(throttle, 300, (index) => ({ account: `${index}` }));
  let [running, most] = [0, 0];
  const look = async () => {
    most = Math.max(most, (running += 1));
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return 'opened';
  };
  const answers = Array.from({ length: 30 }, (_, index) => throttle.signIn(guesser({ account: `new ${index}` }), look));
  expect(new Set(await Promise.all(answers))).toEqual(new Set(['opened']));
  expect(most).toBe(1);
});

test('[AUTH3] one address of IPv6 after another of the same network is one, and four bytes written as sixteen are four', async () => {
  await using s = await school();
  const email = `nobody.${s.id}@school.example`;
  const env = { PREAU_TRUSTED_PROXIES: 'loopback' };
  await using server = await newTestServer(await workerDatabase(), env);
  const guess = async (address: string) => {
    const headers = { 'x-forwarded-for': address };
    return (await post(`${server.origin}/trpc/auth.signIn`, { email, password: 'wrong' }, { headers })).status;
  };
  const statuses = [];
  for (let index = 0; index < 12; index += 1) statuses.push(await guess(`2001:db8:7:1::${index}`));
  expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  expect(await guess('2001:db8:7:2::1')).toBe(401);
  for (let index = 0; index < 9; index += 1) await guess(index % 2 ? '::ffff:198.51.100.7' : '198.51.100.7');
  // The account has failed twenty times by now, and its next guess takes the one turn that there is.
  expect(await guess('198.51.100.8')).toBe(401);
});

test('[AUTH3] what is typed as an e-mail shuts nobody out of their invitation or their change of password', async () => {
  await using s = await school();
  await using server = await newTestServer();
  await withPassword(s, 'teacher');
  const { origin } = server;
  const teacher = await s.as('teacher', server);
  for (const email of ['invitation', s.people.teacher])
    for (let index = 0; index < 11; index += 1)
      await post(`${origin}/trpc/auth.signIn`, { email, password: 'wrong' }, { origin });
  const invented = await post(`${origin}/trpc/auth.acceptInvitation`, { token: 'x', password }, { origin });
  expect(invented.data).toMatchObject({ reason: 'invitation.invalid' });
  await teacher.http.account.changePassword.mutate({
    currentPassword: password,
    newPassword: 'another battery staple',
  });
});
