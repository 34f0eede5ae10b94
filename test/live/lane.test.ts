import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { Lane, Lanes } from '../../src/server/live/log/lane.ts';
import { Refusal } from '../../src/shared/refusals.ts';
import { BatchQueue } from '../../src/server/messages/batch-queue.ts';
import { postgresFailure } from '../support/postgres-failure.ts';

const away = () => postgresFailure('ECONNREFUSED', { message: 'connect ECONNREFUSED' });

/** A lane with one line of batches, and what had its turn, in order. */
function newLane() {
  const turns: string[] = [];
  const lane = new Lane();
  const run = async (items: string[]) => {
    turns.push(items.join(' '));
    await nextTurn();
    return { outcomes: items, publish: () => undefined };
  };
  const sends = new BatchQueue(lane, run, { take: (queue) => queue.length });
  const change = (name: string, meanwhile: () => void = () => undefined) =>
    lane.change(async () => {
      turns.push(name);
      meanwhile();
      await nextTurn();
      return name;
    });
  return { lane, turns, change, send: (name: string) => sends.join(name) };
}

test('[MSG16] one has its turn at a time, and what was asked for is done in the order of its coming', async () => {
  const lane = new Lane();
  let [running, most] = [0, 0];
  const work = async () => {
    most = Math.max(most, (running += 1));
    await nextTurn();
    running -= 1;
    return most;
  };
  expect(await Promise.all(Array.from({ length: 20 }, () => lane.change(work)))).toEqual(Array(20).fill(1));
});

test('[MSG16] behind a long line of changes a message waits for one of them, and no change waits for the messages that came after it', async () => {
  const { turns, change, send } = newLane();
  const late: Promise<string>[] = [];
  for (const name of ['A', 'B', 'C']) void change(name, () => late.push(send(`after ${name}`)));
  await Promise.all([send('1'), send('2')]);
  await vi.waitFor(() => expect(turns).toHaveLength(7));
  await Promise.all(late);
  expect(turns).toEqual(['1 2', 'A', 'after A', 'B', 'after B', 'C', 'after C']);
});

test('[MSG16] no change overtakes a message that came before it, however many batches those are', async () => {
  const turns: string[] = [];
  const lane = new Lane();
  const run = async (items: string[]) => {
    turns.push(...items);
    await nextTurn();
    return { outcomes: items, publish: () => undefined };
  };
  const sends = new BatchQueue(lane, run, { take: () => 1 });
  const all = ['1', '2', '3'].map((name) => sends.join(name));
  const change = lane.change(async () => turns.push('change'));
  all.push(sends.join('4'));
  await Promise.all([...all, change]);
  expect(turns).toEqual(['1', '2', '3', 'change', '4']);
});

test('[MSG16] a refusal ends its own turn and nobody else’s', async () => {
  const { lane, change } = newLane();
  const refused = lane.change(() => Promise.reject(new Refusal('conversation.full')));
  const next = change('next');
  await expect(refused).rejects.toThrow('conversation.full');
  expect(await next).toBe('next');
});

test('[AWAY2] whoever waits behind one that found the database away for long is not made to wait as long', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  try {
    const { lane, change, send, turns } = newLane();
    const silent = lane.change(async () => {
      vi.advanceTimersByTime(8_000);
      throw away();
    });
    const behind = [silent, change('behind'), send('too')].map((one) => one.catch((error: Error) => error.message));
    expect(await Promise.all(behind)).toEqual(['connect ECONNREFUSED', 'connect ECONNREFUSED', 'too']);
    // What goes in lots went first.
    expect(turns).toEqual(['too']);
    const lost = lane.change(() => Promise.reject(away())).catch(() => 'lost');
    expect(await Promise.all([lost, change('another')])).toEqual(['lost', 'another']);
  } finally {
    vi.useRealTimers();
  }
});

test('[MSG16] a change that never ends holds up nobody for ever', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { lane, change } = newLane();
    const begun = vi.fn<() => Promise<void>>(() => new Promise(() => undefined));
    void lane.change(begun);
    const next = change('next');
    await vi.waitFor(() => expect(begun).toHaveBeenCalled());
    vi.advanceTimersByTime(10_000);
    expect(await next).toBe('next');
  } finally {
    vi.useRealTimers();
  }
});

test('[MSG16] a lane in which nobody waits any more is forgotten', async () => {
  const lanes = new Lanes();
  const lane = lanes.of('a');
  const change = lane.change(async () => undefined);
  expect(lanes.of('a')).toBe(lane);
  await change;
  await vi.waitFor(() => expect(lanes.count).toBe(0));
});
