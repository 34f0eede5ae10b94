import { expect, test } from 'vitest';
import { readConfig } from '../../src/server/config.ts';
import type { Log } from '../../src/server/log.ts';
import { Origins } from '../../src/server/wire/origin.ts';
import { sessionCookieOf } from '../support/client.ts';
import { workerDatabase } from '../support/database.ts';
import { post } from '../support/http.ts';
import { upgradeStatus } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';
import { newTestServer, runServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const env = { PREAU_PUBLIC_URL: 'https://ecole.example' };

/** What our page asks first, from the address under which it was opened. */
async function arrive(origin: string, page: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${origin}/session`, { headers: { 'x-preau-origin': page, ...headers } });
  return { status: answer.status, said: await answer.text(), cookies: answer.headers.getSetCookie() };
}

test('[WIRE14] a page under an address that is not allowed is told which is, signed in or not, and no session is prolonged', async () => {
  await using s = await school();
  await using server = await newTestServer(undefined, env);
  const cookie = (await sessionCookieOf(s.people.teacher)).replace('preau_session', '__Host-preau_session');
  const right = { reason: 'session.foreignOrigin', address: 'https://ecole.example' };
  for (const page of ['http://ecole.example', 'https://ecole.example:8443', 'https://www.ecole.example', 'null', ''])
    for (const headers of [{}, { cookie }]) {
      const { status, said, cookies } = await arrive(server.origin, page, headers as Record<string, string>);
      expect({ status, said: JSON.parse(said) as unknown, cookies }, page).toEqual({
        status: 403,
        said: right,
        cookies: [],
      });
    }
  expect((await arrive(server.origin, 'https://ecole.example', { cookie })).status).toBe(204);
  expect((await arrive(server.origin, 'https://ecole.example')).status).toBe(401);
  expect((await fetch(`${server.origin}/session`, { headers: { cookie } })).status).toBe(204);
});

test('[WIRE14] no other site can have a page say so, or read the answer', async () => {
  await using server = await newTestServer(undefined, env);
  const asked = await fetch(`${server.origin}/session`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-headers': 'x-preau-origin' },
  });
  const answered = await fetch(`${server.origin}/session`, {
    headers: { origin: 'https://evil.example', 'x-preau-origin': 'https://evil.example' },
  });
  for (const { headers } of [asked, answered])
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('[WIRE14] an address that no other machine could open is not given', async () => {
  await using server = await newTestServer();
  const { status, said } = await arrive(server.origin, 'http://192.168.1.20:3000');
  expect([status, JSON.parse(said)]).toEqual([403, { reason: 'session.foreignOrigin', address: null }]);
});

test('[WIRE2] nobody signs in from a page of a foreign origin, and a tool without one does', async () => {
  await using s = await school();
  await using server = await newTestServer(undefined, env);
  const body = { email: `${s.people.parent}@nowhere.example`, password: 'wrong password' };
  const url = `${server.origin}/trpc/auth.signIn`;
  const refused = await post(url, body, { origin: 'https://www.ecole.example' });
  expect([refused.status, refused.data?.reason]).toEqual([403, 'session.foreignOrigin']);
  expect((await post(url, body, { origin: 'https://ecole.example' })).data?.reason).toBe('signIn.wrong');
  expect((await post(url, body)).data?.reason).toBe('signIn.wrong');
});

test('[WIRE14] the log names each such origin once, with the settings', async () => {
  await using s = await school();
  await using server = await runServer({ ...env, DATABASE_URL: (await workerDatabase()).url, PREAU_DEMO: '0' });
  const origin = 'https://www.ecole.example';
  const cookie = await sessionCookieOf(s.people.teacher);
  for (let times = 0; times < 3; times += 1) {
    await arrive(server.url, origin);
    expect(await upgradeStatus(server.url, { origin, cookie })).toBe(403);
    expect((await post(`${server.url}/trpc/auth.signOut`, undefined, { origin, cookie })).status).toBe(403);
  }
  await arrive(server.url, 'https://old.example');
  const lines = () =>
    `${server.stdout()}${server.stderr()}`.split('\n').filter((line) => line.includes('PREAU_ORIGINS'));
  await until(() => lines().some((line) => line.includes('https://old.example')));
  expect(lines().map((line) => /https:\/\/(www\.ecole|old)\.example/.exec(line)?.[0])).toEqual([
    origin,
    'https://old.example',
  ]);
  for (const line of lines()) expect(line).toContain('PREAU_PUBLIC_URL');
}, 60_000);

test('[WIRE14] whoever invents origins fills neither the memory nor the log', () => {
  const said: unknown[] = [];
  const log = { warn: (what: unknown) => void said.push(what) } as unknown as Log;
  const origins = new Origins(readConfig(env), log);
  const from = (origin: string) => origins.hasSent({ headers: { origin } } as never);
  for (const nonsense of ['null', 'x\ny', 'https://a.example/path', `https://${'a'.repeat(400)}.example`])
    expect(from(nonsense)).toBe(false);
  expect(said).toEqual([]);
  for (let number = 0; number < 10_000; number += 1) from(`https://${number % 500}.example`);
  expect(said.length).toBe(100);
});
