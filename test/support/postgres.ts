import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import { startEmbedded } from '../../src/server/db/embedded/start.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import { newLog } from '../../src/server/log.ts';

export const template = 'preau';

/** One real PostgreSQL for a whole run, with one migrated database that every worker's is copied from. */
export type TestPostgres = { connection: ClientConfig; stop(): Promise<void> };

export async function startTestPostgres(): Promise<TestPostgres> {
  removeAbandoned();
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const embedded = await startEmbedded({ dataDir, log: newLog('error') });
  const stop = async () => {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  await migrate(embedded.connection).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { connection: embedded.connection, stop };
}

const prefix = 'preau-test-';

/** A run that was killed leaves its PostgreSQL behind. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const run = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (run === undefined || isAlive(Number(run))) continue;
    const pidFile = join(tmpdir(), name, 'postgres', 'postmaster.pid');
    if (existsSync(pidFile))
      quietly(() => process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT'));
    quietly(() => rmSync(join(tmpdir(), name), { recursive: true, force: true }));
  }
}

function isAlive(pid: number): boolean {
  return quietly(() => process.kill(pid, 0)) === true;
}

/** What belongs to another user of the machine is left to them. */
function quietly<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
