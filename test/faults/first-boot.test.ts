import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isReady, runBuilt, startBuilt } from '../support/built-server.ts';
import { temporaryDataDir, type DataDir } from '../support/data-dir.ts';
import { demoPerson } from '../support/demo-person.ts';
import { query } from '../support/embedded.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { until } from '../support/until.ts';

const kills = flag('BOOT_KILLS', 10);

test(
  `[DB2] [DB10] a first boot killed at ${kills} moments from its beginning to its end, on one directory: the next boots, founds each school once and leaves nothing behind (seed ${seed})`,
  async () => {
    await using undisturbed = temporaryDataDir();
    await using dir = temporaryDataDir();
    const whole = await measured(undisturbed);
    const chance = newChance();
    const foundAt: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const server = await startBuilt({ PREAU_DATA_DIR: dir.dataDir });
      await momentOf((kill + chance()) / kills, whole, dir);
      server.kill('SIGKILL');
      await server.exited;
      foundAt.push(stageOf(dir));
    }
    expect(foundAt.filter((stage) => stage !== 'booted').length).toBeGreaterThanOrEqual(kills / 2);
    await using server = await runBuilt({ PREAU_DATA_DIR: dir.dataDir });
    expect(await rowsOf(dir)).toEqual(await rowsOf(undisturbed));
    expect(leftovers(dir)).toEqual([]);
    await using teacher = await demoPerson(server.url, 'teacher@jules-verne.example');
    expect((await teacher.api.conversations.query({})).items.length).toBeGreaterThan(0);
    report('first boot', {
      'ms undisturbed': whole.bootMs,
      kills,
      ...countOf(foundAt),
      'left over': 0,
      'founded twice': 0,
    });
  },
  60_000 + kills * 20_000,
);

type Boot = { startMs: number; clusterMs: number; bootMs: number };

/** The first half of the moments lie before the cluster is in place, however much faster than the first boot this one is, the second after; a boot that finds it there skips that part. */
async function momentOf(share: number, { startMs, clusterMs, bootMs }: Boot, dir: DataDir): Promise<void> {
  const hasCluster = existsSync(dir.cluster);
  const at = hasCluster ? startMs : clusterMs;
  if (share >= 0.5) return wait(at + (share - 0.5) * 2 * (bootMs - clusterMs));
  const end = performance.now() + share * 2 * at;
  await until(() => performance.now() > end || (!hasCluster && existsSync(dir.cluster)), { everyMs: 5 });
}

/** When a first boot begins to make its cluster, when that is in place, and when it is ready. */
async function measured(dir: DataDir): Promise<Boot> {
  const from = performance.now();
  const since = () => Math.round(performance.now() - from);
  const server = await startBuilt({ PREAU_DATA_DIR: dir.dataDir });
  await until(() => leftovers(dir).length > 0, { everyMs: 5 });
  const startMs = since();
  await until(() => existsSync(dir.cluster), { everyMs: 5 });
  const clusterMs = since();
  await until(() => isReady(server.url));
  const bootMs = since();
  // Its PostgreSQL goes on, to be compared with.
  server.kill('SIGKILL');
  await server.exited;
  return { bootMs, clusterMs, startMs };
}

function stageOf(dir: DataDir): string {
  if (existsSync(dir.started)) return 'booted';
  if (existsSync(dir.cluster)) return 'with a cluster';
  return leftovers(dir).length > 0 ? 'amid initdb' : 'before initdb';
}

function countOf(stages: string[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const stage of stages) counted[stage] = (counted[stage] ?? 0) + 1;
  return counted;
}

function leftovers({ dataDir }: DataDir): string[] {
  return existsSync(dataDir) ? readdirSync(dataDir).filter((name) => name.includes('.tmp')) : [];
}

/** How much of everything the demo schools hold. */
async function rowsOf(dir: DataDir): Promise<unknown> {
  const tables = [
    'establishment',
    '"user"',
    'membership',
    'school_class',
    'guardianship',
    'conversation',
    'participant',
  ];
  const counts = [...tables, 'message', 'instance'].map((table) => `(select count(*) from ${table})`);
  return query(dir, `select array[${counts.join(', ')}] as rows`);
}
