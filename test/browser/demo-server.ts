import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { newDatabase } from '../../src/server/db/open.ts';
import type { Database } from '../../src/server/db/schema.ts';
import { seedDemo } from '../../src/server/demo/seed.ts';
import { DirectoryStore } from '../../src/server/files/directory-store.ts';
import type { FileStore } from '../../src/server/files/store.ts';
import { newLog } from '../../src/server/log.ts';
import { isReady } from '../support/built-server.ts';
import { emptyDatabase } from '../support/database.ts';
import { runNode } from '../support/run-node.ts';
import { freePort } from '../support/server.ts';
import { until } from '../support/until.ts';
import { buildIfStale } from './build-if-stale.ts';

export type DemoServer = {
  origin: string;
  db: Kysely<Database>;
  files: FileStore;
  /** What it has printed since it was started last. */
  stdout(): string;
  /** As a power cut would: without a word to anybody. */
  kill(): Promise<void>;
  /** The server that was built, or another. */
  start(main?: string): Promise<void>;
  /** Its sockets stay open and its port still takes new ones, but nothing is read or answered until `thaw`. */
  freeze(): void;
  thaw(): void;
} & AsyncDisposable;

/** The built server with the demo schools, in a process and a database of its own. */
export async function demoServer(more: NodeJS.ProcessEnv = {}): Promise<DemoServer> {
  const server = await emptyServer(more);
  await seedDemo(server.db, server.files);
  return server;
}

/** The same without any school. `more`: what its environment has beside. */
export async function emptyServer(more: NodeJS.ProcessEnv = {}): Promise<DemoServer> {
  buildIfStale();
  const { connection, url, ...database } = await emptyDatabase();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'preau-browser-'));
  const env = { PORT: String(port), DATABASE_URL: url, PREAU_DATA_DIR: dataDir, PREAU_LOG_LEVEL: 'warn', ...more };
  const launch = (main = 'dist/server/main.js') => runNode([main], { env });
  let process = launch();
  const ready = () => until(async () => (await hasEnded(process)) || isReady(origin), { withinMs: 30_000 });
  await ready();
  const db = newDatabase(connection, newLog('error'), { allowExitOnIdle: true });
  const kill = async () => {
    process.kill('SIGKILL');
    await process.exited;
  };
  return {
    origin,
    db,
    files: new DirectoryStore(join(dataDir, 'files')),
    stdout: () => process.stdout(),
    kill,
    start: async (main) => {
      process = launch(main);
      await ready();
    },
    freeze: () => process.kill('SIGSTOP'),
    thaw: () => process.kill('SIGCONT'),
    [Symbol.asyncDispose]: async () => {
      await kill().catch(() => undefined);
      await db.destroy();
      await database[Symbol.asyncDispose]();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function hasEnded({ exited, stderr }: ReturnType<typeof runNode>): Promise<false> {
  const code = await Promise.race([exited, Promise.resolve('running' as const)]);
  if (code !== 'running') throw new Error(`The server ended with ${code}: ${stderr()}`);
  return false;
}
