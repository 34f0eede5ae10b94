import { expect, test } from 'vitest';
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
