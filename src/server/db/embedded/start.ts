import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import type { Log } from '../../log.ts';
import { OperatorError } from '../../operator-error.ts';
import { accountFor } from './account.ts';
import { findBinaries, removeOldCopies } from './binaries.ts';
import { prepareDirectory } from './directory.ts';
import { initialise } from './initialise.ts';
import { keepRunning } from './keep.ts';
import { layoutOf } from './layout.ts';
import { takeLock } from './lock.ts';
import { stopAtExit, stopPostmaster, type Site } from './postmaster.ts';
import { connectionTo, ensureRunning } from './running.ts';

const database = 'preau';

/** `firstBoot` stays true, even across kills, until `bootDone()` has said that the first start went to its end. */
export type Embedded = {
  connection: pg.ClientConfig;
  firstBoot: boolean;
  bootDone(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * The PostgreSQL that Préau brings along, on this directory. A second one is refused, and the first not disturbed;
 * with `join` it works beside the first instead, which stays the one that stops it.
 */
export async function startEmbedded(options: { dataDir: string; log: Log; join?: boolean }): Promise<Embedded> {
  const site = await prepare(options);
  const owned = newOwned(site);
  try {
    return await hold(options, site, owned);
  } catch (error) {
    if (owned.letGo()) await stopPostmaster(site, failedStopMs);
    throw error;
  }
}

const failedStopMs = 5_000;

type Owned = { take(): void; letGo(): boolean };

/** While it is owned, PostgreSQL ends with this process, however that ends. `letGo` says whether it was. */
function newOwned(site: Site): Owned {
  let callOff: (() => void) | undefined;
  return {
    take: () => void (callOff ??= stopAtExit(site)),
    letGo() {
      const wasOwned = callOff !== undefined;
      callOff?.();
      callOff = undefined;
      return wasOwned;
    },
  };
}

async function hold({ log, join }: { log: Log; join?: boolean }, site: Site, owned: Owned): Promise<Embedded> {
  const { layout } = site;
  const maintenance = await ensureRunning(site, owned.take);
  // Whoever may join has no need to outlast one that was killed.
  const lock = await takeLock(maintenance, join ? 1_000 : 5_000);
  if (lock) owned.take();
  // Whoever started it may find that another was faster to take it.
  else owned.letGo();
  if (!lock && !join) {
    throw new OperatorError(
      `Another Préau already runs on ${layout.dataDir}: stop it, or set PREAU_DATA_DIR to another directory.`,
    );
  }
  const kept = lock && keepRunning(site, lock, log);
  await createDatabase(maintenance);
  if (kept) await removeOldCopies(layout, site.binaries);
  return {
    connection: { ...connectionTo(site), database },
    firstBoot: !existsSync(layout.started),
    bootDone: () => writeFile(layout.started, ''),
    stop: async () => kept?.stop().finally(owned.letGo),
  };
}

async function prepare({ dataDir, log }: { dataDir: string; log: Log }): Promise<Site> {
  const layout = layoutOf(dataDir);
  const account = accountFor(layout);
  await prepareDirectory(layout, account);
  const binaries = await findBinaries(layout, account);
  await initialise(layout, binaries, account, log);
  return { layout, binaries, account, port: process.platform === 'win32' ? await freePort() : 5432 };
}

async function createDatabase(maintenance: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(maintenance);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${database}`);
  } catch (error) {
    // Another that joined at the same moment made it first.
    if (!['42P04', '23505'].includes(String((error as { code?: string }).code))) throw error;
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
