import { expect, test } from 'vitest';
import { password, withPassword } from '../support/account.ts';
import type { TestClient } from '../support/client.ts';
import { post } from '../support/http.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { refusalOf } from '../support/refusal.ts';
import { school, type School } from '../support/school.ts';
import { holding, waitingForLock } from '../support/waiting.ts';

const newPassword = 'another battery staple';
const wrong = { code: 'UNAUTHORIZED', reason: 'signIn.wrong' };
const wrongPassword = { code: 'FORBIDDEN', reason: 'password.wrong' };

const signIn = ({ server: { origin } }: School, email: string, said = password) =>
  post(`${origin}/trpc/auth.signIn`, { email, password: said }, { origin });
const change = ({ http }: TestClient, to = newPassword) =>
  http.account.changePassword.mutate({ currentPassword: password, newPassword: to });
const sessionsOf = ({ db, people }: School) =>
  db.selectFrom('session').select('id').where('userId', '=', people.teacher).execute();

test('[AUTH9] the new password opens and the old one does not, and every other session ends', async () => {
  await using s = await school();
  const email = await withPassword(s, 'teacher');
  const [here, elsewhere] = [await s.as('teacher'), await s.as('teacher')];
  using raw = await rawSocket(elsewhere);
  const guess = here.http.account.changePassword.mutate({ currentPassword: 'wrong', newPassword });
  expect(await refusalOf(guess)).toMatchObject(wrongPassword);
  await change(here);
  expect(await raw.closed).toBe(4401);
  expect((await here.http.me.query()).user.id).toBe(s.people.teacher);
  expect(await sessionsOf(s)).toHaveLength(1);
  expect((await signIn(s, email)).data).toMatchObject(wrong);
  expect((await signIn(s, email, newPassword)).status).toBe(200);
});

test('[AUTH9] a sign-in that knew the old password and begins its session after the change is refused', async () => {
  await using s = await school();
  const email = await withPassword(s, 'teacher');
  const here = await s.as('teacher');
  // The password has been found right by the time that a sign-in asks for a school.
  await using held = await holding('lock table membership in access exclusive mode');
  const signingIn = signIn(s, email);
  await waitingForLock();
  await change(here);
  await held.letGo();
  const answer = await signingIn;
  expect(answer).toMatchObject({ status: 401, data: wrong });
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(await sessionsOf(s)).toHaveLength(1);
});

test('[AUTH9] a sign-in waits for a change under way, and is refused with it', async () => {
  await using s = await school();
  const email = await withPassword(s, 'teacher');
  await using held = await holding(`update "user" set password_hash = 'another' where id = $1`, [s.people.teacher]);
  const signingIn = signIn(s, email);
  await waitingForLock();
  await held.letGo();
  expect(await signingIn).toMatchObject({ status: 401, data: wrong });
  expect(await sessionsOf(s)).toEqual([]);
});

test('[AUTH9] of two who know the password and change it at once, one does', async () => {
  await using s = await school();
  await withPassword(s, 'teacher');
  const [one, other] = [await s.as('teacher'), await s.as('teacher')];
  await using held = await holding(`select from "user" where id = $1 for update`, [s.people.teacher]);
  const changing = Promise.allSettled([change(one), change(other, 'yet another staple')]);
  await waitingForLock();
  await held.letGo();
  const answers = await changing;
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await sessionsOf(s)).toHaveLength(1);
});

test('[AUTH13] the new password is held to the rule of every password', async () => {
  await using s = await school();
  const email = await withPassword(s, 'teacher');
  const here = await s.as('teacher');
  for (const weak of ['password1', `${email.split('@')[0]!.split('.')[1]}`, '11111111'])
    expect(await refusalOf(change(here, weak)), weak).toMatchObject({ reason: 'password.weak' });
  await change(here, 'bien long '.repeat(25));
});

test('[AUTH3] [ACCOUNT7] whoever sits down at somebody’s open page guesses their password ten times in a quarter of an hour', async () => {
  await using s = await school();
  await withPassword(s, 'teacher');
  const here = await s.as('teacher');
  const guess = () => here.http.account.changePassword.mutate({ currentPassword: 'wrong', newPassword });
  for (let index = 0; index < 10; index += 1) expect(await refusalOf(guess())).toMatchObject(wrongPassword);
  const refused = await refusalOf(change(here));
  expect(refused).toMatchObject({ code: 'TOO_MANY_REQUESTS', reason: 'signIn.tooMany' });
});
