import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newApp, type Handlers } from '../../src/server/app.ts';
import type { FirstSchool } from '../../src/server/auth/first-school.ts';
import { readConfig } from '../../src/server/config.ts';
import type { Tokens } from '../../src/server/credentials/tokens.ts';
import { renewEpoch } from '../../src/server/db/epoch.ts';
import { newServer } from '../../src/server/http.ts';
import { newLog } from '../../src/server/log.ts';
import { stop } from '../../src/server/stop.ts';
import { workerDatabase, type WorkerDatabase } from './database.ts';
import { runNode, type NodeProcess } from './run-node.ts';
import { until } from './until.ts';

export type TestServer = Pick<Handlers, 'notices' | 'pushes' | 'mails'> & {
  origin: string;
  sendDue(): Promise<void>;
  publishDue(): Promise<void>;
  endDue(): Promise<void>;
  tellReadings(): Promise<void>;
  close(): Promise<void>;
} & AsyncDisposable;

/** A server of its own in this process, on a free port: the real router behind the real socket and HTTP handlers. */
export async function newTestServer(
  database?: Pick<WorkerDatabase, 'databases' | 'connection'>,
  env: NodeJS.ProcessEnv = {},
  tokens?: Tokens,
  firstSchool?: FirstSchool | null,
  withDemo = false,
): Promise<TestServer> {
  const { databases, connection } = database ?? (await workerDatabase());
  const port = await freePort();
  const config = readConfig({
    PORT: String(port),
    PREAU_LOG_LEVEL: 'silent',
    PREAU_FILES_DIR: filesDirectory(),
    ...env,
  });
  const log = newLog('silent');
  const renew = (known: string) => renewEpoch(connection, known);
  const app = await newApp({ config, databases, log, tokens, firstSchool, withDemo, renewEpoch: renew });
  const notFound = (_: unknown, res: { writeHead(status: number): { end(): void } }) => res.writeHead(404).end();
  const server = newServer({ ...app, handlePage: notFound, headers: {}, log });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await app.mailListener?.listen();
  const close = () => stop(server, app);
  const { sendDue, publishDue, endDue, tellReadings, notices, pushes, mails } = app;
  return {
    origin: `http://127.0.0.1:${port}`,
    sendDue,
    publishDue,
    endDue,
    tellReadings,
    notices,
    pushes,
    mails,
    close,
    [Symbol.asyncDispose]: close,
  };
}

let directory: string | undefined;

/** Where this test file's servers keep files, as processes on one machine do; gone with the test's process. */
export function filesDirectory(): string {
  if (directory === undefined) {
    const made = (directory = mkdtempSync(join(tmpdir(), 'preau-files-')));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  }
  return directory;
}

let shared: Promise<TestServer> | undefined;

/** The one server of this test file. */
export function testServer(): Promise<TestServer> {
  shared ??= newTestServer();
  return shared;
}

export async function closeTestServer(): Promise<void> {
  await (await shared)?.close();
  shared = undefined;
}

export type RunningServer = NodeProcess & { url: string };

/** The whole server as a process of its own, ready. */
export async function runServer(env: NodeJS.ProcessEnv, imports?: readonly string[]): Promise<RunningServer> {
  const port = env.PORT ?? (await freePort());
  const settings = { PORT: String(port), PREAU_LOG_LEVEL: 'warn', ...env };
  const server = runNode(['src/server/main.ts'], { imports, env: settings });
  const url = `http://127.0.0.1:${port}`;
  let ended = false;
  void server.exited.then(() => (ended = true));
  await until(() => ended || server.stdout().includes('Préau is at'), { withinMs: 50_000 });
  if (ended) throw new Error(`The server ended: ${server.stderr()}${server.stdout()}`);
  return Object.assign(server, { url });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
