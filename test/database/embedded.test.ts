import { existsSync, statSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { startEmbedded } from '../../src/server/db/embedded/start.ts';
import { newLog } from '../../src/server/log.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { embeddedIn, holdEmbedded, query } from '../support/embedded.ts';
import { listenersOf } from '../support/listeners.ts';
import { until } from '../support/until.ts';

const log = newLog('silent');
/** One for all: each test starts and ends a PostgreSQL on it. */
const directory = temporaryDataDir();
afterAll(() => directory[Symbol.asyncDispose]());

test('[DB10] the first start is one until it went to its end', async () => {
  const starts: boolean[] = [];
  for (const reachesItsEnd of [false, true, true]) {
    await using embedded = await embeddedIn(directory);
    starts.push(embedded.firstBoot);
    if (reachesItsEnd) await embedded.bootDone();
  }
  expect(starts).toEqual([true, true, false]);
});

test('[DB3] the PostgreSQL of a killed server is adopted, with what was committed', async () => {
  await using killed = holdEmbedded(directory);
  await until(killed.stdout);
  const pid = directory.pid();
  await query(directory, 'create table kept as select 42 as answer');
  killed.kill('SIGKILL');
  await killed.exited;
  await using _ = await embeddedIn(directory);
  expect(directory.pid()).toBe(pid);
  expect(await query(directory, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('[DB4] a second start on the same directory is refused with one sentence that names it; the first is not disturbed', async () => {
  await using _ = await embeddedIn(directory);
  const pid = directory.pid();
  await using second = holdEmbedded(directory);
  expect(await second.exited).toBe(1);
  expect(second.stderr()).toBe(
    `Another Préau already runs on ${directory.dataDir}: stop it, or set PREAU_DATA_DIR to another directory.\n`,
  );
  expect(directory.pid()).toBe(pid);
  expect(await query(directory, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('[DB4] a command joins the running server instead, and leaves it running', async () => {
  await using _ = await embeddedIn(directory);
  const joined = await startEmbedded({ dataDir: directory.dataDir, log, join: true });
  await joined.stop();
  expect(await query(directory, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('[DB5] it listens on a socket in a directory of mode 0700, and on no port', async () => {
  await using _ = await embeddedIn(directory);
  for (const path of [directory.sockets, directory.cluster]) expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(listenersOf(directory.pid()!)).toEqual([]);
});

test('[DB11] it writes durably, and sorts alike on every machine', async () => {
  await using _ = await embeddedIn(directory);
  const durability = `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`;
  expect(await query(directory, durability)).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'synchronous_commit', setting: 'on' },
  ]);
  const order = `select datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'preau'`;
  expect(await query(directory, order)).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8' }]);
});

test('[DB7] a PostgreSQL that dies under a running server is started again, with what was committed', async () => {
  await using _ = await embeddedIn(directory);
  const pid = directory.pid()!;
  process.kill(pid, 'SIGKILL');
  const rows = await until(() => query(directory, 'select answer from kept').catch(() => undefined));
  expect(rows).toEqual([{ answer: 42 }]);
  expect(directory.pid()).not.toBe(pid);
});

test('[DB8] a Ctrl-C in the terminal does not reach PostgreSQL; a clean stop ends it', async () => {
  await using server = holdEmbedded(directory, { ownGroup: true });
  await until(server.stdout);
  server.kill('SIGINT');
  expect(await query(directory, 'select 1 as one')).toEqual([{ one: 1 }]);
  server.kill('SIGKILL');
  await server.exited;
  const embedded = await embeddedIn(directory);
  await embedded.stop();
  expect(existsSync(directory.cluster)).toBe(true);
  expect(directory.pid()).toBeUndefined();
});
