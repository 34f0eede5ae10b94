import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newEntries } from '../../../src/client/messages/entry.ts';
import { newDays } from '../../../src/client/messages/grouping.ts';
import type { Day } from '../../../src/client/messages/grouping.ts';
import { useDrawnDays } from '../../../src/client/messages/use-drawn-days.ts';
import * as time from '../fake-time.ts';
import { conversation, ids, message } from '../people.ts';

/** Half of them on the day before. */
function days(): Day[] {
  const messages = Array.from({ length: 300 }, (_, index) => message(index + 1, { createdAt: when(index) }));
  return newDays(newEntries(messages, [], conversation(), ids.me), null);
}
const when = (index: number) => new Date(2026, 10, index < 150 ? 17 : 18, 9, 0);
const seqs = (drawn: Day[]) => drawn.flatMap(({ rows }) => rows.map(({ entry }) => entry.message.seq));

test('[CLIENT98] a thread of three hundred rows opens with its newest, and has the others soon after, without a hole', async () => {
  const all = days();
  const { result } = renderHook(() => useDrawnDays(all, null));
  expect(result.current.isWhole).toBe(false);
  const first = seqs(result.current.drawn);
  expect([first.length < 100, first[0], first.at(-1)]).toEqual([true, 301 - first.length, 300]);
  for (let turn = 0; turn < 10; turn++) await act(() => time.pass(1));
  expect(result.current).toEqual({ drawn: all, isWhole: true });
});

test('[CLIENT98] where the unread messages begin further up, it opens with all of them', () => {
  const all = days();
  const { result } = renderHook(() => useDrawnDays(all, 100));
  expect(seqs(result.current.drawn)).toContain(100);
  expect(seqs(result.current.drawn).at(-1)).toBe(300);
});
