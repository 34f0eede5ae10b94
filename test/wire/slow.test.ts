import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { closeDatabases, newDatabases } from '../../src/server/db/open.ts';
import { newLog } from '../../src/server/log.ts';
import { workerDatabase } from '../support/database.ts';
import { postgresLine } from '../support/postgres-line.ts';
import { upgradeStatus } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';

/** Longer than the deadline: whether a connection is free when the line hangs, or has to be made, the deadline is what ends the wait. */
const connectionTimeoutMillis = 15_000;

test('[GUARD9] whoever sends a byte of their head a second, or nothing, is cut, and whose session cannot be found in time is told so', async () => {
  await using s = await school();
  await using line = await postgresLine();
  const databases = newDatabases(line.connection, newLog('silent'), { connectionTimeoutMillis });
  await using server = await newTestServer({ ...(await workerDatabase()), databases });
  const { origin } = server;
  const { cookie } = await s.as('teacher', server);
  expect(await upgradeStatus(origin, { origin, cookie })).toBe(101);
  line.hang();
  const slow = [`GET /trpc HTTP/1.1\r\nHost: x\r\nX-Slow: ${'x'.repeat(60)}`, 'POST /trpc/auth.signIn HTT', ''];
  const [unanswered, ...cut] = await Promise.all([
    timed(upgradeStatus(origin, { origin, cookie })),
    ...slow.map((text) => timed(byteByByte(origin, text))),
  ]);
  expect(unanswered.result).toBe(503);
  expect(unanswered.seconds).toBeGreaterThan(7);
  for (const { seconds } of [unanswered, ...cut]) expect(seconds).toBeLessThan(17);
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  await line.mend();
  await expect.poll(() => upgradeStatus(origin, { origin, cookie }), { timeout: 10_000 }).toBe(101);
  await closeDatabases(databases);
}, 60_000);

async function timed<Result>(promise: Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const began = performance.now();
  const result = await promise;
  return { result, seconds: (performance.now() - began) / 1_000 };
}

/** Until the server has had enough. */
function byteByByte(origin: string, text: string): Promise<void> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  let sent = 0;
  const timer = setInterval(() => socket.write(text[sent++] ?? ''), 1_000);
  return new Promise((resolve) => {
    socket.on('error', () => undefined).resume();
    socket.once('close', () => {
      clearInterval(timer);
      resolve();
    });
  });
}
