import { chownSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryDataDir } from '../support/data-dir.ts';
import { embeddedIn, holdEmbedded, query } from '../support/embedded.ts';
import { until } from '../support/until.ts';

/** Moments of a first boot, by what is there at each: initdb has begun, is in the middle, is done, the cluster is in its place, runs. */
const moments = [
  /\.tmp\.\d+$/,
  /\.tmp\.\d+\/base\/1\/1259$/,
  /\.tmp\.\d+\/base\/5$/,
  /^postgres$/,
  /^postgres\/postmaster\.pid$/,
  /^socket\/\.s\.PGSQL\.5432$/,
];

// A first boot on a machine that runs other tests beside takes seconds, and this file makes nine of them.
vi.setConfig({ testTimeout: 90_000 });

test('[DB2] a first boot killed at any moment leaves a directory that boots', async () => {
  await using directory = temporaryDataDir();
  for (const moment of moments) {
    await using server = holdEmbedded(directory);
    await until(() => server.stdout() || filesBelow(directory.dataDir).some((name) => moment.test(name)), {
      everyMs: 1,
    });
    server.kill('SIGKILL');
    await server.exited;
  }
  await using _ = await embeddedIn(directory);
  expect(await query(directory, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(filesBelow(directory.dataDir).filter((name) => /^[^/]+\.tmp\.\d+$/.test(name))).toEqual([]);
});

test('[DB6] it works as an ordinary user, and as root by an unprivileged one', async () => {
  await using directory = temporaryDataDir();
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;
  if (nobody) chownSync(directory.dataDir, nobody.uid, nobody.gid);
  await using ordinary = holdEmbedded(directory, { account: nobody });
  await until(() => ordinary.stdout() || ordinary.stderr());
  expect(ordinary.stderr()).toBe('');
  expect(statSync(directory.cluster).uid).toBe(nobody?.uid ?? process.getuid?.());
  await using own = temporaryDataDir();
  await using _ = await embeddedIn(own);
  expect(statSync(own.cluster).uid).not.toBe(0);
});

test.runIf(process.getuid?.() === 0)(
  '[DB6] a user without a name is one sentence that names the ways out',
  async () => {
    await using directory = temporaryDataDir();
    const nameless = { uid: 54_321, gid: 54_321 };
    chownSync(directory.dataDir, nameless.uid, nameless.gid);
    await using started = holdEmbedded(directory, { account: nameless });
    expect(await started.exited).toBe(1);
    expect(started.stderr()).toMatch(
      /^PostgreSQL needs a user with a name and this machine has none for the number 54321: .*DATABASE_URL\.\n$/,
    );
  },
);

test('[DB9] a data directory of any length and with odd characters works', async () => {
  await using directory = temporaryDataDir(join('a "long", odd path', 'x'.repeat(90)));
  await using _ = await embeddedIn(directory);
  expect(Buffer.byteLength(join(directory.sockets, '.s.PGSQL.5432'))).toBeLessThan(100);
  expect(await query(directory, 'select 1 as one')).toEqual([{ one: 1 }]);
});

/** While it changes: where something vanishes during the look, the next look sees it gone. */
function filesBelow(path: string): string[] {
  try {
    return existsSync(path) ? readdirSync(path, { recursive: true }).map(String) : [];
  } catch {
    return [];
  }
}
