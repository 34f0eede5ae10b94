import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { runBuilt } from '../support/built-server.ts';
import { newChatter, newCrowd, type Crowd } from '../support/crowd.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { followMessages } from '../support/follow.ts';
import { expectAllOnce, expectKept } from '../support/kept.ts';
import { flag, newChance, report, seed } from '../support/seed.ts';
import { freePort } from '../support/server.ts';
import { until } from '../support/until.ts';

const stops = flag('STOPS', 4);
const people = 15;

test(
  `[STOP1] ${stops} SIGTERM while ${people} people send without a pause: exit 0 within 10 s, every socket closed with 1012, nothing acknowledged is missing (seed ${seed})`,
  async () => {
    await using dir = temporaryDataDir();
    const PORT = String(await freePort());
    const start = () => runBuilt({ PORT, PREAU_DATA_DIR: dir.dataDir });
    let server = await start();
    await using crowd = await newCrowd(dir, server.url, people);
    const heard = await followMessages(crowd.people[1]!);
    const chatter = newChatter(crowd);
    const chance = newChance();
    const tookMs: number[] = [];
    for (let stop = 0; stop < stops; stop += 1) {
      await until(() => chatter.acked() >= (stop + 1) * 300);
      await wait(chance() * 200);
      const sockets = await allOpen(crowd);
      const codes = sockets.map((socket) => new Promise<number>((resolve) => socket.once('close', resolve)));
      const from = performance.now();
      server.kill('SIGTERM');
      expect(await server.exited).toBe(0);
      tookMs.push(Math.round(performance.now() - from));
      expect(await Promise.all(codes)).toEqual(sockets.map(() => 1012));
      // The embedded PostgreSQL was stopped with it.
      expect(dir.pid()).toBeUndefined();
      server = await start();
      await expectKept(dir, crowd.id, chatter);
    }
    await chatter.stop();
    await expectAllOnce(crowd, chatter, [heard]);
    expect(Math.max(...tookMs)).toBeLessThan(10_000);
    await server[Symbol.asyncDispose]();
    report('SIGTERM', {
      stops,
      acks: chatter.acked(),
      'sockets closed with 1012': stops * people,
      'ms at most': Math.max(...tookMs),
    });
  },
  60_000 + stops * 20_000,
);

/** Everyone is back, on the newest socket of theirs. */
async function allOpen({ people }: Crowd): Promise<WebSocket[]> {
  const newest = () => people.map(({ sockets }) => sockets.at(-1)!);
  await until(() => newest().every(({ readyState }) => readyState === WebSocket.OPEN));
  return newest();
}
