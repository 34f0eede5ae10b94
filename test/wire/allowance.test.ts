import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Allowance } from '../../src/server/allowance.ts';
import { newLocalBus, type Bus, type BusMessage } from '../../src/server/live/log/bus.ts';
import type { Refusal } from '../../src/shared/refusals.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => void vi.advanceTimersByTime(ms);
const limit = { perSecond: 10, burst: 30 };

/** So many processes whose words reach each other `times` times: 1, or more often, or never. */
function processes(count: number, times = 1) {
  const listeners: ((message: BusMessage) => void)[] = [];
  const said: BusMessage[] = [];
  const busOf = (index: number): Bus => ({
    ...newLocalBus(),
    state: () => 'joined',
    listen: (listener) => void (listeners[index] = listener),
    publish: (_, message) => {
      said.push(message);
      for (let time = 0; time < times; time += 1)
        for (const [other, listener] of listeners.entries()) if (other !== index) listener(message);
    },
  });
  const all = Array.from({ length: count }, (_, index) => new Allowance('send', limit, busOf(index)));
  return { all, said };
}

/** How many of as many as one likes are let through at each. */
async function takeAll(all: readonly Allowance[], userId = 'u'): Promise<number> {
  let taken = 0;
  for (const one of all)
    while (
      await one.take(userId).then(
        () => true,
        () => false,
      )
    )
      taken += 1;
  return taken;
}

const waitAt = (one: Allowance) =>
  one.take('u').then(
    () => 0,
    (refusal: Refusal) => refusal.retryAfterMs,
  );

test('[MSG8] thirty at once, then ten a second, and who is held off is told for how long', async () => {
  const one = new Allowance('send', limit, newLocalBus());
  expect(await takeAll([one])).toBe(30);
  expect(await waitAt(one)).toBe(100);
  pass(1_000);
  expect(await takeAll([one])).toBe(10);
  pass(60_000);
  expect(await takeAll([one])).toBe(30);
});

test('[BUS5] what was taken at one process is missing at the others a quarter of a second later', async () => {
  const { all } = processes(3);
  expect(await takeAll([all[0]!])).toBe(30);
  pass(250);
  expect(await takeAll(all)).toBeLessThanOrEqual(3 * 2);
  pass(60_000);
  for (let count = 0; count < 15; count += 1) for (const one of all.slice(0, 2)) await one.take('u');
  pass(250);
  expect(await takeAll([all[2]!])).toBeLessThanOrEqual(2);
});

test('[BUS5] whoever is at several processes at once has a burst at each, then waits until it is made up for, and has no more in the long run', async () => {
  const { all } = processes(4);
  expect(await takeAll(all)).toBe(4 * 30);
  pass(250);
  expect(await takeAll(all)).toBe(0);
  expect(await waitAt(all[0]!)).toBeGreaterThan(8_000);
  let taken = 4 * 30;
  const seconds = 60;
  for (let quarter = 0; quarter < seconds * 4; quarter += 1) {
    pass(250);
    taken += await takeAll(all);
  }
  // What was taken within the last quarters and is not yet made up for comes on top.
  expect(taken).toBeLessThanOrEqual(limit.burst + seconds * limit.perSecond + 4 * limit.burst);
});

test('[BUS5] what comes twice, or is nonsense, makes nobody wait for longer than ten bursts take', async () => {
  const { all } = processes(2, 50);
  await takeAll([all[0]!]);
  pass(250);
  expect(await waitAt(all[1]!)).toBeLessThanOrEqual(30_100);
  pass(33_100);
  expect(await takeAll([all[1]!])).toBeGreaterThanOrEqual(29);
});

test('[BUS5] what never comes is allowed by each process, and each other person has all of theirs', async () => {
  const { all } = processes(2, 0);
  expect(await takeAll(all)).toBe(60);
  pass(1_000);
  expect(await takeAll(all)).toBe(20);
  expect(await takeAll(all, 'another')).toBe(60);
});

test('[BUS5] however many send within a quarter of a second, the others are told once', async () => {
  const { all, said } = processes(2);
  for (let person = 0; person < 500; person += 1) for (let n = 0; n < 3; n += 1) await all[0]!.take(`u${person}`);
  expect(said).toEqual([]);
  pass(250);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatchObject({ kind: 'taken', what: 'send' });
  pass(10_000);
  expect(said).toHaveLength(1);
});
