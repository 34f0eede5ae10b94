import { expect, test } from 'vitest';
import { Backlog } from '../../src/server/live/log/backlog.ts';
import { revisionOf } from '../support/hub.ts';

const written = (revision: number, body?: string) => revisionOf('e', revision, body);
const since = (backlog: Backlog, after: number) => backlog.since(after)?.map(({ revision }) => revision) ?? null;

test('[LIVE17] the backlog holds the latest, tells all above a revision, and nothing where it forgot some of it', () => {
  const backlog = new Backlog(300);
  backlog.beginAt(10);
  for (let revision = 11; revision <= 311; revision += 1) backlog.add(written(revision));
  expect(since(backlog, 308)).toEqual([309, 310, 311]);
  expect(since(backlog, 311)).toEqual([]);
  expect(since(backlog, 11)).toHaveLength(300);
  expect(since(backlog, 10)).toBeNull();
});

test('[LIVE17] the backlog reaches back into what was before, as far as there is room', () => {
  const backlog = new Backlog(300);
  backlog.beginAt(10);
  backlog.add(written(11));
  expect(backlog.reachBack(5, [written(7), written(9)])).toBe(true);
  expect(since(backlog, 5)).toEqual([7, 9, 11]);
  const tooMany = Array.from({ length: 300 }, (_, index) => written(index - 300));
  expect(backlog.reachBack(-301, tooMany)).toBe(false);
  expect(since(backlog, 5)).toEqual([7, 9, 11]);
  expect(backlog.reachBack(0, [written(1, 'x'.repeat(3_000_000))])).toBe(false);
});

test('[SLOW1] what is remembered is bounded in what was written, not in number alone', () => {
  const backlog = new Backlog(5_000);
  backlog.beginAt(0);
  for (let revision = 1; revision <= 1_000; revision += 1) backlog.add(written(revision, 'x'.repeat(10_000)));
  expect(since(backlog, 1_000 - 209)).toHaveLength(209);
  expect(since(backlog, 1_000 - 210)).toBeNull();
});
