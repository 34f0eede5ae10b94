import { expect, onTestFinished, test, vi } from 'vitest';
import { SchoolStream, type ReadRevisions } from '../../src/server/live/school-stream.ts';
import { revisionOf } from '../support/hub.ts';

test('[LIVE6] a stream that was closed delivers nothing more', async () => {
  let answer = (_: Awaited<ReturnType<ReadRevisions>>) => {};
  const delivered: number[] = [];
  const read = () => new Promise<Awaited<ReturnType<ReadRevisions>>>((resolve) => (answer = resolve));
  const stream = new SchoolStream('a', { read, deliver: ({ revision }) => void delivered.push(revision) });
  stream.begin(0);
  const checking = stream.check(2);
  stream.close();
  answer({ head: 2, revisions: [revisionOf('a', 1), revisionOf('a', 2)] });
  await checking;
  expect(delivered).toEqual([]);
});

test('[LIVE16] [LIVE7] a check reads page after page, until there is nothing more to read', async () => {
  const after: number[] = [];
  const delivered: number[] = [];
  const read: ReadRevisions = async (school, from) => {
    after.push(from);
    const page = [1, 2, 3, 4, 5].slice(from, from + 2);
    return { head: page.at(-1) ?? from, revisions: page.map((revision) => revisionOf(school, revision)) };
  };
  const stream = new SchoolStream('a', { read, deliver: ({ revision }) => void delivered.push(revision) });
  stream.begin(0);
  await stream.check(5);
  expect([after, delivered]).toEqual([
    [0, 2, 4],
    [1, 2, 3, 4, 5],
  ]);
  // A counter beyond what the rows say: asked once, and left to the next check.
  await stream.check(9);
  expect(after).toEqual([0, 2, 4, 5]);
});

/** As long as a message to some hundred people. */
function busily(): void {
  for (const end = performance.now() + 3; performance.now() < end;);
}

test('[LIVE19] a large batch leaves others their turn, is told in order and once, and reads nothing from the rows', async () => {
  let turns = 0;
  let reads = 0;
  const delivered: number[] = [];
  const turnsAt: number[] = [];
  const stream = new SchoolStream('a', {
    read: async () => {
      reads += 1;
      return { head: 40, revisions: [] };
    },
    deliver: ({ revision }) => {
      busily();
      delivered.push(revision);
      turnsAt.push(turns);
    },
  });
  stream.begin(0);
  const turning = setInterval(() => (turns += 1), 1);
  // The second half first: until the gap is closed, its timer waits for the rest.
  for (let revision = 21; revision <= 40; revision += 1) stream.offer(revisionOf('a', revision));
  for (let revision = 1; revision <= 20; revision += 1) stream.offer(revisionOf('a', revision));
  await stream.check(40);
  clearInterval(turning);
  stream.close();
  expect(delivered).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  expect(new Set(turnsAt).size).toBeGreaterThan(3);
  expect(reads).toBe(0);
});

test('[LIVE6] a stream that is closed in the middle of a large batch tells no more of it', async () => {
  const delivered: number[] = [];
  const deliver = ({ revision }: { revision: number }) => {
    busily();
    delivered.push(revision);
  };
  const stream = new SchoolStream('a', { read: async () => ({ head: 20, revisions: [] }), deliver });
  for (let revision = 1; revision <= 20; revision += 1) stream.offer(revisionOf('a', revision));
  stream.begin(0);
  stream.close();
  const { length } = delivered;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(length).toBeGreaterThan(0);
  expect([delivered.length, delivered.length < 20]).toEqual([length, true]);
});

test('[LIVE19] the more is left, the longer a turn: what comes faster than it is told does not pile up', () => {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  onTestFinished(() => clock.mockRestore());
  const toldAtOnce = (waiting: number) => {
    let told = 0;
    const deliver = () => {
      told += 1;
      now += 1;
    };
    const stream = new SchoolStream('a', { read: async () => ({ head: 0, revisions: [] }), deliver });
    for (let revision = 1; revision <= waiting; revision += 1) stream.offer(revisionOf('a', revision));
    stream.begin(0);
    stream.close();
    return told;
  };
  expect([100, 500, 5_000].map(toldAtOnce)).toEqual([9, 9, 81]);
});
