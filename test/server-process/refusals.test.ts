import { createServer } from 'node:http';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { temporaryDataDir } from '../support/data-dir.ts';
import { emptyDatabase, workerDatabase } from '../support/database.ts';
import { runNode } from '../support/run-node.ts';
import { freePort, runServer } from '../support/server.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A start that must fail: its exit code, and what it said to whoever started it. */
async function failedStart(env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  await using server = runNode(['src/server/main.ts'], { env });
  const code = await server.exited;
  return { code, said: server.stderr() };
}

test('[RUN1] an unreachable DATABASE_URL is one sentence without its password, and exit code 1', async () => {
  const port = await freePort();
  const { code, said } = await failedStart({ DATABASE_URL: `postgres://preau:hunter2@127.0.0.1:${port}/school` });
  expect(code).toBe(1);
  expect(said).toBe(`DATABASE_URL: no PostgreSQL answers (ECONNREFUSED) at 127.0.0.1:${port}, database school.\n`);
});

test('[RUN2] a busy port is one sentence and exit code 1', async () => {
  const { url } = await workerDatabase();
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  const { code, said } = await failedStart({ DATABASE_URL: url, PORT: String(port) }).finally(() => other.close());
  expect(code).toBe(1);
  expect(said).toBe(`Port ${port} on 127.0.0.1 is already in use: stop what uses it, or set PORT to another.\n`);
});

test('[RUN3] a second start on the same data is one sentence and exit code 1', async () => {
  await using directory = temporaryDataDir();
  const env = { PREAU_DATA_DIR: directory.dataDir };
  await using first = await runServer(env);
  const { code, said } = await failedStart({ ...env, PORT: String(await freePort()) });
  expect(code).toBe(1);
  expect(said).toMatch(/^Another Préau already runs on .*\.\n$/);
  expect(await (await fetch(`${first.url}/readyz`)).json()).toMatchObject({ database: true });
});

test('[RUN4] a wrong setting is one sentence and exit code 1', async () => {
  const { code, said } = await failedStart({ PORT: 'three thousand' });
  expect(code).toBe(1);
  expect(said).toBe('PORT must be a whole number from 1 to 65535, not "three thousand".\n');
});

test.each(['start', 'dev', 'test', 'run'])(
  '[RUN5] a too old Node is one sentence and exit code 1: scripts/%s.mjs',
  async (script) => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })`;
    await using old = runNode([
      '--import',
      `data:text/javascript,${encodeURIComponent(pretend)}`,
      `scripts/${script}.mjs`,
    ]);
    expect(await old.exited).toBe(1);
    expect(old.stderr()).toBe('Préau needs Node 20.19 or later, and this is 18.20.4: see https://nodejs.org.\n');
    expect(old.stdout()).toBe('');
  },
);

test('[RUN6] demo accounts are not served beyond this machine unless PREAU_DEMO=1 says so', async () => {
  await using empty = await emptyDatabase();
  await using seeded = runNode(['src/server/commands/seed.ts'], { env: { DATABASE_URL: empty.url } });
  expect(await seeded.exited).toBe(0);
  const env = { DATABASE_URL: empty.url, PREAU_PUBLIC_URL: 'https://school.example', PORT: String(await freePort()) };
  const { code, said } = await failedStart(env);
  expect(code).toBe(1);
  expect(said).toMatch(/^This database holds the demo accounts.*PREAU_DEMO=1.*\.\n$/);
  await using allowed = await runServer({ ...env, PREAU_DEMO: '1' });
  expect(allowed.stdout()).toContain('parent@jules-verne.example');
});

test('[RUN17] a database that can only be read is one sentence and exit code 1, and one that becomes so is not ready', async () => {
  await using empty = await emptyDatabase();
  await using server = await runServer({ DATABASE_URL: empty.url });
  const name = new URL(empty.url).pathname.slice(1);
  const owner = new pg.Client(empty.url);
  await owner.connect();
  await owner.query(`alter database ${name} set default_transaction_read_only = on`);
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`,
    [name],
  );
  await owner.end();
  const { code, said } = await failedStart({ DATABASE_URL: empty.url, PORT: String(await freePort()) });
  expect(code).toBe(1);
  expect(said).toMatch(/^DATABASE_URL: the database at .* can only be read: .*\.\n$/);
  const ready = async () => {
    const response = await fetch(`${server.url}/readyz`);
    return [response.status, await response.json()] as const;
  };
  await expect
    .poll(ready, { timeout: 10_000 })
    .toEqual([503, expect.objectContaining({ reason: 'the database can only be read' })]);
});
