import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { temporaryDataDir } from '../support/data-dir.ts';
import { query } from '../support/embedded.ts';
import { answered, sessionOf } from '../support/http.ts';
import { runNode } from '../support/run-node.ts';
import { runServer, type RunningServer } from '../support/server.ts';
import { until } from '../support/until.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const directory = temporaryDataDir();
const env = { PREAU_DATA_DIR: directory.dataDir };
let server: RunningServer;
beforeAll(async () => {
  server = await runServer(env);
});
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  await directory[Symbol.asyncDispose]();
});

test('[RUN7] the first start on the embedded database seeds the demo and prints its accounts', () => {
  expect(server.stdout()).toContain(server.url);
  expect(server.stdout()).toMatch(/every password preau-demo/);
});

test('[RUN8] /healthz says that the process is up, /readyz which parts are ready', async () => {
  const health = await fetch(`${server.url}/healthz`);
  expect([health.status, await health.json()]).toEqual([200, { up: true }]);
  const ready = await fetch(`${server.url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([200, { database: true, migrations: true, bus: 'single' }]);
});

test('[RUN9] every answer carries the headers that confine a page to this server', async () => {
  const { headers } = await fetch(`${server.url}/healthz`);
  const policy = headers.get('content-security-policy')?.split('; ');
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      expect.stringMatching(/^script-src 'self'( 'sha256-[\w+/]{43}=')*$/),
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types preau',
    ]),
  );
  expect(policy).toContain(
    `connect-src 'self' ${server.url.replace('http', 'ws')} ${server.url.replace('http://127.0.0.1', 'ws://localhost')}`,
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.has('strict-transport-security')).toBe(false);
});

test('[RUN9] only the answer that is empty, of the session to whoever is signed in, says nothing of documents', async () => {
  const headers = { origin: server.url, 'content-type': 'application/json' };
  const body = JSON.stringify({ json: { email: 'parent@jules-verne.example', password: 'preau-demo' } });
  const signedIn = await fetch(`${server.url}/trpc/auth.signIn`, { method: 'POST', headers, body }).then(answered);
  const known = await fetch(`${server.url}/session`, { headers: { cookie: sessionOf(signedIn) } });
  expect([known.status, known.headers.has('content-security-policy'), await known.text()]).toEqual([204, false, '']);
  expect(known.headers.get('x-content-type-options')).toBe('nosniff');
  const stranger = await fetch(`${server.url}/session`);
  expect([stranger.status, stranger.headers.has('content-security-policy')]).toEqual([401, true]);
});

test('[RUN10] a path that is no path, and an upgrade elsewhere than /trpc, are answered and end nothing', async () => {
  for (const line of [
    'GET //%%..\\ HTTP/1.1',
    'GET http:// HTTP/1.1',
    'GET /elsewhere HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket',
  ]) {
    const answer = await raw(`${line}\r\nHost: x\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 [245]\d\d /);
  }
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test('[RUN11] a killed server starts again on the PostgreSQL it left, with its data, and seeds nothing twice', async () => {
  const count = () => query(directory, 'select count(*) as messages from message');
  const before = await count();
  const pid = directory.pid();
  server.kill('SIGKILL');
  await server.exited;
  server = await runServer(env);
  expect(directory.pid()).toBe(pid);
  expect(await count()).toEqual(before);
});

test('[RUN12] a command works beside the running server', async () => {
  await using seed = runNode(['src/server/commands/seed.ts'], { env });
  expect([await seed.exited, seed.stderr()]).toEqual([0, '']);
  const options = [
    '--name',
    'École du Préau',
    '--timezone',
    'Europe/Paris',
    '--admin-email',
    'Head@School.example',
    '--admin-name',
    'Zoé',
  ];
  await using school = runNode(['src/server/commands/school.ts', 'create', ...options], { env });
  expect([await school.exited, school.stderr()]).toEqual([0, '']);
  expect(school.stdout()).toMatch(/http:\/\/127\.0\.0\.1:3000\/fr\/invitation\/\S+/);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});

test('[RUN14] SIGTERM ends the server and its PostgreSQL with exit code 0', async () => {
  server.kill('SIGTERM');
  expect(await server.exited).toBe(0);
  expect(directory.pid()).toBeUndefined();
  await until(() =>
    fetch(`${server.url}/healthz`).then(
      () => false,
      () => true,
    ),
  );
});

function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      socket.end();
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}
