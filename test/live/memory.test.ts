import { expect, test } from 'vitest';
import { Memory } from '../../src/server/live/memory.ts';
import { revisionOf } from '../support/hub.ts';

const written = (revision: number, body?: string) => revisionOf('e', revision, body);
const since = (memory: Memory, after: number) => memory.since(after)?.map(({ revision }) => revision) ?? null;

test('[LIVE17] memory holds the latest, tells all above a revision, and nothing where it forgot some of it', () => {
  const memory = new Memory(300);
  memory.beginAt(10);
  for (let revision = 11; revision <= 311; revision += 1) memory.add(written(revision));
  expect(since(memory, 308)).toEqual([309, 310, 311]);
  expect(since(memory, 311)).toEqual([]);
  expect(since(memory, 11)).toHaveLength(300);
  expect(since(memory, 10)).toBeNull();
});

test('[LIVE17] memory reaches back into what was before, as far as there is room', () => {
  const memory = new Memory(300);
  memory.beginAt(10);
  memory.add(written(11));
  expect(memory.reachBack(5, [written(7), written(9)])).toBe(true);
  expect(since(memory, 5)).toEqual([7, 9, 11]);
  const tooMany = Array.from({ length: 300 }, (_, index) => written(index - 300));
  expect(memory.reachBack(-301, tooMany)).toBe(false);
  expect(since(memory, 5)).toEqual([7, 9, 11]);
  expect(memory.reachBack(0, [written(1, 'x'.repeat(3_000_000))])).toBe(false);
});

test('[SLOW1] what is remembered is bounded in what was written, not in number alone', () => {
  const memory = new Memory(5_000);
  memory.beginAt(0);
  for (let revision = 1; revision <= 1_000; revision += 1) memory.add(written(revision, 'x'.repeat(10_000)));
  expect(since(memory, 1_000 - 209)).toHaveLength(209);
  expect(since(memory, 1_000 - 210)).toBeNull();
});
