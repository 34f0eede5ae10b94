import { expect, test } from 'vitest';
import { sessionIdOf } from '../../src/server/auth/lucia.ts';
import { call, rawSocket, upgradeStatus, type Answer } from '../support/raw-socket.ts';
import { school, type Name, type School } from '../support/school.ts';
import { refusalOf } from '../support/refusal.ts';
import { password, withPassword } from '../support/account.ts';
import { post } from '../support/http.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const tokenOf = (cookie: string) => cookie.split('=')[1]!;

async function sessionStatus(origin: string, cookie: string): Promise<{ status: number; renewed: string[] }> {
  const response = await fetch(`${origin}/session`, { headers: { cookie } });
  expect(response.headers.get('cache-control')).toBe('no-store');
  return { status: response.status, renewed: response.headers.getSetCookie() };
}

test('[AUTH6] a session is 204 while it holds and 401 once it does not, and a half-spent one is renewed', async () => {
  await using s = await school();
  const { origin, cookie } = await s.as('teacher');
  expect((await sessionStatus(origin, '')).status).toBe(401);
  expect((await sessionStatus(origin, 'preau_session=invented')).status).toBe(401);
  const row = s.db.updateTable('session').where('id', '=', sessionIdOf(tokenOf(cookie)));
  await row.set({ expiresAt: new Date(Date.now() + 14 * 86_400_000) }).execute();
  expect(await sessionStatus(origin, cookie)).toEqual({ status: 204, renewed: [] });
  await row.set({ expiresAt: new Date(Date.now() + 60_000) }).execute();
  const { status, renewed } = await sessionStatus(origin, cookie);
  expect(status).toBe(204);
  expect(renewed[0]).toContain(cookie);
  await row.set({ expiresAt: new Date(Date.now() - 1) }).execute();
  expect((await sessionStatus(origin, cookie)).status).toBe(401);
});

test('[AUTH10] a session that has run out, and whose row is still there, is in nobody’s list', async () => {
  await using s = await school();
  const [here, elsewhere] = [await s.as('teacher'), await s.as('teacher')];
  expect(await here.http.auth.sessions.query()).toHaveLength(2);
  const row = s.db.updateTable('session').where('id', '=', sessionIdOf(tokenOf(elsewhere.cookie)));
  await row.set({ expiresAt: new Date(Date.now() - 1) }).execute();
  expect((await here.http.auth.sessions.query()).map(({ current }) => current)).toEqual([true]);
});

test.each(['ended', 'expired'])('[AUTH6] a call over an open socket whose session has %s is refused', async (how) => {
  await using s = await school();
  const client = await s.as('teacher');
  using raw = await rawSocket(client);
  const id = sessionIdOf(tokenOf(client.cookie));
  if (how === 'ended') await s.db.deleteFrom('session').where('id', '=', id).execute();
  else
    await s.db
      .updateTable('session')
      .set({ expiresAt: new Date(0) })
      .where('id', '=', id)
      .execute();
  // A socket that was closed for the session's end refuses whatever is called over it.
  const refusalTo = async (id: number, method: 'query' | 'subscription', path: string) => {
    raw.send(call(id, method, path, undefined));
    const answer = await Promise.race([raw.answerTo(id), raw.closed]);
    return answer === 4401 ? 'session.none' : (answer as Answer).error?.json.data['reason'];
  };
  let calls = 0;
  // What a look at everybody read of the row just before counts for five seconds.
  const within = { withinMs: 6_000, everyMs: 250 };
  expect(await until(() => refusalTo((calls += 1), 'query', 'me'), within)).toBe('session.none');
  expect(await refusalTo(calls + 1, 'subscription', 'onMessage')).toBe('session.none');
  expect(await upgradeStatus(client.origin, { cookie: client.cookie, origin: client.origin })).toBe(401);
});

test('[AUTH4] the digest that the database keeps opens nothing', async () => {
  await using s = await school();
  const { cookie, origin } = await s.as('teacher');
  const digest = `preau_session=${sessionIdOf(tokenOf(cookie))}`;
  expect(await upgradeStatus(origin, { cookie: digest, origin })).toBe(401);
});

test('[AUTH5] one sees where one is signed in, ends any of one’s own sessions, and nobody else’s', async () => {
  await using s = await school();
  const [here, elsewhere, other] = [await s.as('teacher'), await s.as('teacher'), await s.as('parent')];
  using raw = await rawSocket(elsewhere);
  const sessions = await here.api.auth.sessions.query();
  expect(sessions.map(({ current }) => current)).toEqual(expect.arrayContaining([false, true]));
  const [foreign] = await other.api.auth.sessions.query();
  const refused = await refusalOf(here.api.auth.revokeSession.mutate({ id: foreign!.id }));
  expect(refused).toMatchObject({ code: 'NOT_FOUND', reason: 'session.unknown' });
  await here.api.auth.revokeSession.mutate({ id: sessions.find(({ current }) => !current)!.id });
  expect(await raw.closed).toBe(4401);
  expect((await here.api.auth.sessions.query()).map(({ current }) => current)).toEqual([true]);
});

const dayMs = 86_400_000;
const secondsLeft = (at: Date) => Math.round((at.getTime() - Date.now()) / 1_000);
const maxAgeOf = ([cookie = '']: string[]) => Number(/Max-Age=(\d+)/.exec(cookie)?.[1]);

/** The row of a session, as a test wants it and as it then is. */
function rowOf({ db }: School, cookie: string) {
  const id = sessionIdOf(tokenOf(cookie));
  return {
    set: (values: { expiresAt: Date; createdAt?: Date }) =>
      db.updateTable('session').set(values).where('id', '=', id).execute(),
    expiresAt: async () =>
      (await db.selectFrom('session').select('expiresAt').where('id', '=', id).executeTakeFirstOrThrow()).expiresAt,
  };
}

test('[AUTH10] a call over HTTP prolongs a half-spent session by eight hours, and a socket does not', async () => {
  await using s = await school();
  const client = await s.as('teacher');
  const row = rowOf(s, client.cookie);
  const expiresAt = new Date(Date.now() + 60_000);
  await row.set({ expiresAt });
  using raw = await rawSocket(client);
  raw.send(call(1, 'query', 'me', undefined));
  expect((await raw.answerTo(1)).error).toBeUndefined();
  expect(await row.expiresAt()).toEqual(expiresAt);
  await client.http.me.query();
  expect(secondsLeft(await row.expiresAt())).toBeGreaterThan(8 * 3_600 - 10);
  expect(secondsLeft(await row.expiresAt())).toBeLessThanOrEqual(8 * 3_600);
});

test('[AUTH10] thirty days after its sign-in a session ends, however much it is used, and its cookie with it', async () => {
  await using s = await school();
  const { origin, cookie } = await s.as('teacher');
  const row = rowOf(s, cookie);
  const [createdAt, end] = [new Date(Date.now() - 30 * dayMs + 3_600_000), new Date(Date.now() + 3_600_000)];
  await row.set({ createdAt, expiresAt: new Date(Date.now() + 60_000) });
  for (let use = 0; use < 2; use += 1) {
    const { status, renewed } = await sessionStatus(origin, cookie);
    expect(status).toBe(204);
    expect(Math.abs(maxAgeOf(renewed) - 3_600)).toBeLessThan(10);
    expect(await row.expiresAt()).toEqual(end);
  }
});

test('[AUTH10] both spans are settings, and nothing lasts longer than in all', async () => {
  await using s = await school();
  const email = await withPassword(s, 'teacher');
  for (const [idle, most, lasts] of [
    ['120', '300', 120],
    ['300', '120', 120],
  ] as const) {
    await using server = await newTestServer(undefined, { PREAU_SESSION_TTL: idle, PREAU_SESSION_MAX: most });
    const { origin } = server;
    const { headers } = await post(`${origin}/trpc/auth.signIn`, { email, password }, { origin });
    expect(maxAgeOf(headers.getSetCookie())).toBe(lasts);
  }
  const rows = await s.db.selectFrom('session').select('expiresAt').where('userId', '=', s.people.teacher).execute();
  expect(rows.map(({ expiresAt }) => secondsLeft(expiresAt) <= 120)).toEqual([true, true]);
});

test('[AUTH6] accounts that are opened for the first time on several devices at once open on each', async () => {
  await using s = await school();
  const names = Object.keys(s.people) as Name[];
  const opened = await Promise.all([...names, ...names, ...names, ...names].map((name) => s.as(name)));
  expect(await opened[0]!.http.auth.sessions.query()).toHaveLength(4);
});
