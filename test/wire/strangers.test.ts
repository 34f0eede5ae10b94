import { expect, test } from 'vitest';
import { closeDatabases, newDatabases } from '../../src/server/db/open.ts';
import { newLog } from '../../src/server/log.ts';
import { password, withPassword } from '../support/account.ts';
import { workerDatabase } from '../support/database.ts';
import { cookiesOf, post } from '../support/http.ts';
import { postgresLine } from '../support/postgres-line.ts';
import { upgradeStatus } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';

const invented = () => `preau_session=${crypto.randomUUID()}`;

test('[GUARD7] whoever comes with one invented session after another is refused before the database is asked, and the others of that address are served', async () => {
  await using s = await school();
  await using line = await postgresLine();
  const databases = newDatabases(line.connection, newLog('silent'));
  await using server = await newTestServer(
    { ...(await workerDatabase()), databases },
    { PREAU_STRANGERS_PER_MINUTE: '20' },
  );
  const { origin } = server;
  const { cookie } = await s.as('teacher', server);
  const email = await withPassword(s, 'parent');
  const upgrade = (session: string) => upgradeStatus(origin, { origin, cookie: session });
  const session = async (of: string) => (await fetch(`${origin}/session`, { headers: { cookie: of } })).status;
  expect(await upgrade(cookie)).toBe(101);
  for (let index = 0; index < 10; index += 1)
    expect([await upgrade(invented()), await session(invented())]).toEqual([401, 401]);
  expect([await upgrade(invented()), await session(invented())]).toEqual([429, 429]);
  expect([await upgrade(cookie), await session(cookie)]).toEqual([101, 204]);
  const signedIn = await post(`${origin}/trpc/auth.signIn`, { email, password }, { origin, cookie: invented() });
  const [[token = '']] = cookiesOf(signedIn) as [string[]];
  expect([signedIn.status, await upgrade(token)]).toEqual([200, 101]);
  await line.cut();
  expect([await upgrade(cookie), await upgrade(invented()), await session(invented())]).toEqual([503, 429, 429]);
  await closeDatabases(databases);
});

test('[GUARD8] sockets beyond what may be opened at once are told to come back, and are welcome then', async () => {
  await using s = await school();
  await using server = await newTestServer(undefined, { PREAU_UPGRADES_PER_SECOND: '2' });
  const { origin } = server;
  const people = await Promise.all((['teacher', 'parent', 'student'] as const).map((name) => s.as(name)));
  const upgrade = (index: number) => upgradeStatus(origin, { origin, cookie: people[index % 3]!.cookie });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => upgrade(index)));
  expect(answers.filter((status) => status === 101).length).toBeGreaterThanOrEqual(8);
  expect(new Set(answers)).toEqual(new Set([101, 503]));
  // Whoever has no session at all costs nothing, and is told so.
  expect(await upgradeStatus(origin, { origin })).toBe(401);
  await expect.poll(() => upgrade(0), { timeout: 3_000 }).toBe(101);
});
