import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BusMessage } from '../../src/server/live/log/bus.ts';
import { Parcels } from '../../src/server/live/log/parcels.ts';

// Turns of the loop are real; only the time that passes while nothing is said is not.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const revisions = (revision: number): BusMessage => ({
  kind: 'revisions',
  revisions: [{ establishmentId: 'school', revision, changes: [] }],
});
const presences = (from: string): BusMessage => ({ kind: 'presences', from, presences: [] });

function gathered() {
  const sent: [channel: string | null, messages: readonly BusMessage[]][] = [];
  const parcels = new Parcels((channel, messages) => void sent.push([channel, messages]));
  return { parcels, sent };
}

test('[BUS1] what is said to a school in one turn of the loop travels together, in its order, and at its end', async () => {
  const { parcels, sent } = gathered();
  for (const [channel, revision] of [
    ['a', 1],
    ['b', 1],
    ['a', 2],
    ['a', 3],
  ] as const)
    parcels.add(channel, revisions(revision));
  expect(sent).toEqual([]);
  await turn();
  expect(sent).toEqual([
    ['a', [revisions(1), revisions(2), revisions(3)]],
    ['b', [revisions(1)]],
  ]);
  parcels.add('a', revisions(4));
  await turn();
  expect(sent.at(-1)).toEqual(['a', [revisions(4)]]);
});

test('[BUS1] signals wait for each other for 25 ms, and are taken along by what does not wait', async () => {
  const { parcels, sent } = gathered();
  parcels.add('a', presences('x'));
  vi.advanceTimersByTime(20);
  parcels.add('a', presences('y'));
  await turn();
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(5);
  expect(sent.splice(0)).toEqual([['a', [presences('x'), presences('y')]]]);
  parcels.add('a', presences('z'));
  parcels.add('a', revisions(1));
  await turn();
  expect(sent.splice(0)).toEqual([['a', [presences('z'), revisions(1)]]]);
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual([]);
});

test('[STOP1] what waits when the process ends is sent by no timer after', async () => {
  const { parcels, sent } = gathered();
  parcels.add('a', presences('x'));
  parcels.add(null, revisions(1));
  parcels.close();
  await turn();
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual([]);
});
