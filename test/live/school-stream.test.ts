import { expect, onTestFinished, test, vi } from 'vitest';
import type { Revision } from '../../src/server/live/log/change.ts';
import type { ReadRevisions } from '../../src/server/live/log/reaching-backlog.ts';
import { SchoolStream } from '../../src/server/live/log/school-stream.ts';
import { revisionOf } from '../support/hub.ts';

const onError = (error: unknown) => {
  throw error;
};

test('[LIVE6] a stream that was closed delivers nothing more', async () => {
  let answer = (_: Awaited<ReturnType<ReadRevisions>>) => {};
  const delivered: number[] = [];
  const read = () => new Promise<Awaited<ReturnType<ReadRevisions>>>((resolve) => (answer = resolve));
  const stream = new SchoolStream('a', { read, onError, deliver: ({ revision }) => void delivered.push(revision) });
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
  const stream = new SchoolStream('a', { read, onError, deliver: ({ revision }) => void delivered.push(revision) });
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

/** Those from `first` to `last`, as one batch. */
function batch(first: number, last: number): Revision[] {
  return Array.from({ length: last - first + 1 }, (_, index) => revisionOf('a', first + index));
}

test('[LIVE19] a large batch leaves others their turn, is told in order and once, and reads nothing from the rows', async () => {
  let turn = 0;
  let reads = 0;
  const delivered: number[] = [];
  const toldIn = new Map<number, number>();
  const stream = new SchoolStream('a', {
    onError,
    read: async () => {
      reads += 1;
      return { head: 40, revisions: [] };
    },
    deliver: ({ revision }) => {
      busily();
      delivered.push(revision);
      toldIn.set(turn, (toldIn.get(turn) ?? 0) + 1);
    },
  });
  stream.begin(0);
  const turning = setInterval(() => (turn += 1), 1);
  // The second half first: until the gap is closed, its timer waits for the rest.
  stream.offer(batch(21, 40));
  stream.offer(batch(1, 20));
  await stream.check(40);
  clearInterval(turning);
  stream.close();
  expect(delivered).toEqual(batch(1, 40).map(({ revision }) => revision));
  expect(Math.max(...toldIn.values())).toBeLessThan(5);
  expect(reads).toBe(0);
});

test('[LIVE6] a stream that is closed in the middle of a large batch tells no more of it', async () => {
  let told = 0;
  const deliver = () => {
    busily();
    told += 1;
  };
  const stream = new SchoolStream('a', { read: async () => ({ head: 20, revisions: [] }), deliver, onError });
  stream.begin(0);
  stream.offer(batch(1, 20));
  stream.close();
  const until = told;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([until > 0, told, told < 20]).toEqual([true, until, true]);
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
    const stream = new SchoolStream('a', { read: async () => ({ head: 0, revisions: [] }), deliver, onError });
    stream.begin(0);
    stream.offer(batch(1, waiting));
    stream.close();
    return told;
  };
  expect([100, 500, 5_000].map(toldAtOnce)).toEqual([9, 9, 81]);
});

test('[LIVE19] what is read from the rows leaves others their turn as well, in order and once, whatever comes meanwhile', async () => {
  let turn = 0;
  const delivered: number[] = [];
  const toldIn = new Map<number, number>();
  const counting = setInterval(() => (turn += 1), 0);
  onTestFinished(() => clearInterval(counting));
  const stream = new SchoolStream('a', {
    onError,
    read: async () => ({ head: 60, revisions: batch(1, 60).filter(({ revision }) => revision % 3 > 0) }),
    deliver: ({ revision }) => {
      busily();
      delivered.push(revision);
      toldIn.set(turn, (toldIn.get(turn) ?? 0) + 1);
      // One that the rows know in another form comes in its own while the page is told.
      if (revision === 10) stream.offer(batch(11, 12));
    },
  });
  stream.begin(0);
  await stream.check(60);
  expect(delivered).toEqual(batch(1, 60).flatMap(({ revision }) => (revision % 3 > 0 ? [revision] : [])));
  expect(Math.max(...toldIn.values())).toBeLessThan(20);
  expect(stream.delivered).toBe(60);
});

test('[LIVE21] a revision that cannot be told is reported with its number, told once, remembered once, and holds up none that follow', async () => {
  const errors: unknown[] = [];
  const delivered: number[] = [];
  const stream = new SchoolStream('a', {
    remembered: 100,
    read: async () => ({ head: 5, revisions: [revisionOf('a', 4), revisionOf('a', 5)] }),
    onError: (error) => void errors.push(error),
    deliver: ({ revision }) => {
      delivered.push(revision);
      if (revision % 2 === 0) throw new Error('a bug');
    },
  });
  stream.begin(0);
  stream.offer(batch(1, 3));
  stream.offer(batch(1, 3));
  await stream.check(5);
  expect(delivered).toEqual([1, 2, 3, 4, 5]);
  expect(stream.since(0)?.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5]);
  expect(errors.map(String)).toEqual([
    'Error: Revision 2 of a was not told to all',
    'Error: Revision 4 of a was not told to all',
  ]);
});
