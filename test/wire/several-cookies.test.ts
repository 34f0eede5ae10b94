import { expect, test } from 'vitest';
import { closeDatabases, newDatabases } from '../../src/server/db/open.ts';
import { newLog } from '../../src/server/log.ts';
import { password, withPassword } from '../support/account.ts';
import { workerDatabase } from '../support/database.ts';
import { cookiesOf, post, sessionOf } from '../support/http.ts';
import { postgresLine } from '../support/postgres-line.ts';
import { upgradeStatus } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';

const invented = () => `preau_session=${crypto.randomUUID()}`;
const https = { PREAU_PUBLIC_URL: 'https://ecole.example' };

async function statuses(origin: string, cookie: string, page = origin): Promise<number[]> {
  const headers = { cookie, origin: page };
  const me = await fetch(`${origin}/trpc/me`, { headers });
  const session = await fetch(`${origin}/session`, { headers });
  return [me.status, session.status, await upgradeStatus(origin, headers)];
}

test('[WIRE12] of several cookies the one that is somebody’s counts, wherever it stands, and of two people’s none', async () => {
  await using s = await school();
  const [teacher, again, parent] = [await s.as('teacher'), await s.as('teacher'), await s.as('parent')];
  const { origin } = teacher;
  const [open, shut] = [
    [200, 204, 101],
    [401, 401, 401],
  ];
  expect(await statuses(origin, `${invented()}; ${teacher.cookie}`)).toEqual(open);
  expect(await statuses(origin, `${teacher.cookie}; preau_session=; ${invented()}`)).toEqual(open);
  expect(await statuses(origin, `${teacher.cookie}; ${again.cookie}; ${teacher.cookie}`)).toEqual(open);
  expect(await statuses(origin, `${parent.cookie}; ${teacher.cookie}`)).toEqual(shut);
  expect(await statuses(origin, `${teacher.cookie}; ${parent.cookie}`)).toEqual(shut);
  expect(await statuses(origin, [invented(), invented(), invented(), teacher.cookie].join('; '))).toEqual(shut);
});

test('[WIRE12] under https a cookie of the plain name is changed for one that no neighbour can plant, and counts for nothing beside it', async () => {
  await using s = await school();
  await using server = await newTestServer(undefined, https);
  const [{ origin }, page] = [server, https.PREAU_PUBLIC_URL];
  const [teacher, parent] = [await s.as('teacher', server), await s.as('parent', server)];
  const answer = await fetch(`${origin}/session`, { headers: { cookie: teacher.cookie } });
  const set = answer.headers.getSetCookie();
  expect(answer.status).toBe(204);
  expect(set[0]).toMatch(/^__Host-preau_session=[a-z0-9]{40};/);
  expect(set[0]).toContain(teacher.cookie.split('=')[1]);
  expect(set[1]).toMatch(/^preau_session=; Max-Age=0; Path=\//);
  const cookie = set[0]!.split(';')[0]!;
  expect(await statuses(origin, `${parent.cookie}; ${cookie}`, page)).toEqual([200, 204, 101]);
  const over = cookie.replace(/=.*/, `=${'x'.repeat(40)}`);
  expect(await statuses(origin, `${parent.cookie}; ${over}`, page)).toEqual([401, 401, 401]);
});

test('[GUARD7] a call over HTTP with an invented session is refused before the database is asked, as everywhere, and sign-in is open', async () => {
  await using s = await school();
  await using line = await postgresLine();
  const databases = newDatabases(line.connection, newLog('silent'));
  await using server = await newTestServer(
    { ...(await workerDatabase()), databases },
    { PREAU_STRANGERS_PER_MINUTE: '20' },
  );
  const { origin } = server;
  const me = async (cookie: string) => (await fetch(`${origin}/trpc/me`, { headers: { cookie, origin } })).status;
  const { cookie } = await s.as('teacher', server);
  const email = await withPassword(s, 'parent');
  expect(await me(cookie)).toBe(200);
  for (let index = 0; index < 20; index += 1) expect(await me(invented())).toBe(401);
  expect([await me(invented()), await me(cookie)]).toEqual([429, 200]);
  expect(await upgradeStatus(origin, { origin, cookie: invented() })).toBe(429);
  const signedIn = await post(`${origin}/trpc/auth.signIn`, { email, password }, { origin, cookie: invented() });
  expect([signedIn.status, await me(sessionOf(signedIn))]).toEqual([200, 200]);
  expect(cookiesOf(signedIn)).toHaveLength(2);
  await line.cut();
  expect([await me(invented()), await me(cookie)]).toEqual([429, 503]);
  await closeDatabases(databases);
});
