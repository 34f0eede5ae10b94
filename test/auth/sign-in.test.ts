import { expect, test } from 'vitest';
import { sessionIdOf } from '../../src/server/auth/lucia.ts';
import { password, withPassword } from '../support/account.ts';
import { cookiesOf, post, sessionOf } from '../support/http.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';

const signIn = (origin: string, input: unknown, cookie?: string) =>
  post(`${origin}/trpc/auth.signIn`, input, { origin, cookie });

test('[AUTH1] a right e-mail and password answer who it is, and set a cookie that no script reads', async () => {
  await using s = await school();
  const email = await withPassword(s, 'teacher');
  const pasted = ` \u2068${email.toUpperCase()}\u200E\u2069 `;
  const answer = await signIn(s.server.origin, { email: pasted, password });
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({ result: { data: { json: { user: { id: s.people.teacher, email } } } } });
  const [[cookie = '', ...attributes]] = cookiesOf(answer) as [string[]];
  expect(cookie).toMatch(/^preau_session=[a-z0-9]{40}$/);
  expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'Path=/', 'SameSite=Lax']));
  expect(attributes.some((attribute) => attribute.startsWith('Max-Age='))).toBe(true);
  expect(attributes).not.toContain('Secure');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('[AUTH1] where the public address is https the cookies are Secure and bound to the host', async () => {
  await using s = await school();
  await using server = await newTestServer(undefined, { PREAU_PUBLIC_URL: 'https://ecole.example' });
  const email = await withPassword(s, 'teacher');
  const url = `${server.origin}/trpc/auth.signIn`;
  const cookies = cookiesOf(await post(url, { email, password }, { origin: 'https://ecole.example' }));
  expect(cookies.map(([pair]) => pair!.split('=')[0])).toEqual(['__Host-preau_session', '__Host-preau_device']);
  for (const attributes of cookies) {
    expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']));
    expect(attributes.filter((attribute) => attribute.startsWith('Domain'))).toEqual([]);
  }
});

test('[AUTH1] each sign-in is a new session, and the one that the browser held opens nothing any more, whosever it was', async () => {
  await using s = await school();
  const { origin } = s.server;
  const status = async (cookie: string) => (await fetch(`${origin}/session`, { headers: { cookie } })).status;
  const email = await withPassword(s, 'teacher');
  const [held, elsewhere] = [await s.as('parent'), await s.as('parent')];
  using raw = await rawSocket(held);
  const first = sessionOf(await signIn(origin, { email, password }, held.cookie));
  expect(await raw.closed).toBe(4401);
  expect([await status(held.cookie), await status(first), await status(elsewhere.cookie)]).toEqual([401, 204, 204]);
  expect((await signIn(origin, { email, password: 'wrong' }, first)).status).toBe(401);
  expect(await status(first)).toBe(204);
  const second = sessionOf(await signIn(origin, { email, password }, first));
  expect([await status(first), await status(second)]).toEqual([401, 204]);
});

test('[AUTH4] the database holds an argon2id of the password and a digest of the session, and neither itself', async () => {
  await using s = await school();
  const email = await withPassword(s, 'teacher');
  const token = cookiesOf(await signIn(s.server.origin, { email, password }))[0]![0]!.split('=')[1]!;
  const sessions = await s.db.selectFrom('session').selectAll().where('userId', '=', s.people.teacher).execute();
  expect(sessions.map(({ id }) => id)).toEqual([sessionIdOf(token)]);
  expect(JSON.stringify(sessions)).not.toContain(token);
  const { passwordHash } = await s.db
    .selectFrom('user')
    .select('passwordHash')
    .where('id', '=', s.people.teacher)
    .executeTakeFirstOrThrow();
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('[AUTH2] an unknown e-mail, a wrong password, and someone whom every school has suspended are refused alike', async () => {
  await using s = await school();
  const [email, suspended] = [await withPassword(s, 'teacher'), await withPassword(s, 'parent')];
  const invited = await s.db.selectFrom('user').select('email').where('id', '=', s.people.admin).executeTakeFirst();
  await s.db.updateTable('membership').set({ suspendedAt: new Date() }).where('userId', '=', s.people.parent).execute();
  const answers = [];
  for (const input of [
    { email, password: `${password}!` },
    { email: `nobody.${s.id}@school.example`, password },
    { email: suspended, password },
    { email: invited!.email, password: 'has none yet' },
  ])
    answers.push(await signIn(s.server.origin, input));
  for (const { status, text, headers } of answers) {
    expect({ status, text }).toEqual({ status: 401, text: answers[0]!.text });
    expect(headers.getSetCookie()).toEqual([]);
  }
  expect(answers[0]!.data).toMatchObject({ code: 'UNAUTHORIZED', reason: 'signIn.wrong' });
});

test('[AUTH2] both take the time of one password hash', async () => {
  await using s = await school();
  const email = await withPassword(s, 'teacher');
  const timed = async (input: { email: string; password: string }) => {
    const began = performance.now();
    await signIn(s.server.origin, input);
    return performance.now() - began;
  };
  const least = async (input: { email: string; password: string }) =>
    Math.min(await timed(input), await timed(input), await timed(input));
  const wrong = await least({ email, password: 'wrong' });
  const unknown = await least({ email: `x.${email}`, password: 'wrong' });
  expect(unknown).toBeGreaterThan(wrong / 4);
});

test('[AUTH1] over a socket there is no cookie to set, so there is no signing in or out', async () => {
  await using s = await school();
  const email = await withPassword(s, 'teacher');
  const { api } = await s.as('teacher');
  const httpOnly = { code: 'BAD_REQUEST', reason: 'session.httpOnly' };
  expect(await refusalOf(api.auth.signIn.mutate({ email, password }))).toMatchObject(httpOnly);
  expect(await refusalOf(api.auth.signOut.mutate())).toMatchObject(httpOnly);
  expect(await refusalOf(api.auth.acceptInvitation.mutate({ token: 'x', password }))).toMatchObject(httpOnly);
});
