import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runBuilt, type BuiltServer } from '../support/built-server.ts';
import { newChatter, newCrowd, type Chatter } from '../support/crowd.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { followMessages } from '../support/follow.ts';
import { expectAllOnce, expectKept } from '../support/kept.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { freePort } from '../support/server.ts';
import { until } from '../support/until.ts';

const kills = flag('KILLS', 25);
const acks = flag('ACKS', 10_000);
const postgresKills = flag('POSTGRES_KILLS', Math.min(kills, 10));
const people = 15;
/** A kill and the way back takes 2 s; what the acknowledgements take is bounded by 150 a second. */
const timeout = kills * 6_000 + acks * 20 + 60_000;

test(
  `[MSG13] ${kills} kill -9 of the server while ${people} people send without a pause: nothing acknowledged is missing, nothing comes twice (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    const PORT = String(await freePort());
    const start = () => runBuilt({ PORT, PREAU_DATA_DIR: dir.dataDir });
    let server: BuiltServer = await start();
    await using crowd = await newCrowd(dir, server.url, people);
    const heard = await followMessages(crowd.people[1]!);
    const chatter = newChatter(crowd);
    const chance = newChance();
    const readyMs: number[] = [];
    const met: number[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      met.push(await whileInFlight(chatter, { atLeast: (acks / kills) * kill, chance }));
      server.kill('SIGKILL');
      await server.exited;
      server = await start();
      readyMs.push(server.readyMs);
      await expectKept(dir, crowd.id, chatter);
    }
    await chatter.stop();
    await expectAllOnce(crowd, chatter, [heard]);
    await expectIdempotent(chatter);
    await server[Symbol.asyncDispose]();
    expect(met.filter((count) => count > 0).length).toBeGreaterThanOrEqual(kills / 2);
    expect(Math.max(...readyMs)).toBeLessThan(5_000);
    report('kill -9 of the server', {
      kills,
      'met a send in flight': met.filter((count) => count > 0).length,
      'sends in flight at a kill': met.reduce((sum, count) => sum + count, 0),
      acks: chatter.acked(),
      'ms to be ready again at most': Math.max(...readyMs),
      'acked missing': 0,
      twice: 0,
    });
  },
  timeout,
);

test(
  `[DB7] ${postgresKills} kill -9 of PostgreSQL under the server: it is started again, nothing acknowledged is missing, nothing comes twice (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    await using server = await runBuilt({ PREAU_DATA_DIR: dir.dataDir });
    await using crowd = await newCrowd(dir, server.url, people);
    const heard = await followMessages(crowd.people[1]!);
    const chatter = newChatter(crowd);
    const chance = newChance();
    const met: number[] = [];
    for (let kill = 1; kill <= postgresKills; kill += 1) {
      met.push(await whileInFlight(chatter, { atLeast: chatter.acked() + 200, chance }));
      const pid = dir.pid()!;
      process.kill(pid, 'SIGKILL');
      const before = chatter.acked();
      await until(() => dir.pid() !== pid && chatter.acked() > before + people);
      await expectKept(dir, crowd.id, chatter);
    }
    await chatter.stop();
    await expectAllOnce(crowd, chatter, [heard]);
    expect(met.filter((count) => count > 0).length).toBeGreaterThanOrEqual(postgresKills / 2);
    expect(server.stdout()).not.toContain('errorId');
    report('kill -9 of PostgreSQL', {
      kills: postgresKills,
      'met a send in flight': met.filter((count) => count > 0).length,
      acks: chatter.acked(),
      'acked missing': 0,
      twice: 0,
    });
  },
  postgresKills * 10_000 + 60_000,
);

type When = { atLeast: number; chance: () => number };

/** After so many acknowledgements and a pause by chance, at a moment when a send is on its way: how many are. */
async function whileInFlight(chatter: Chatter, { atLeast, chance }: When): Promise<number> {
  const from = chatter.acked();
  // Someone must have been served since the last time, whatever was asked for.
  await until(() => chatter.acked() >= Math.max(atLeast, from + people), { withinMs: 60_000, everyMs: 2 });
  await wait(chance() * 100);
  await until(() => chatter.inFlight().length > 0, { everyMs: 1 });
  await wait(chance() * 6);
  return chatter.inFlight().length;
}

/** What was acknowledged before the kills is acknowledged alike after them. */
async function expectIdempotent({ senders }: Chatter): Promise<void> {
  for (const { client, sent, acked } of senders)
    for (const message of [sent[0]!, sent.at(-1)!])
      expect(await client.api.send.mutate(message)).toEqual(acked.get(message.id));
}
