import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newEntries } from '../../../src/client/messages/entry.ts';
import { newDays } from '../../../src/client/messages/grouping.ts';
import type { Day } from '../../../src/client/messages/grouping.ts';
import { useDrawnDays } from '../../../src/client/messages/use-drawn-days.ts';
import { conversation, ids, message } from '../people.ts';

/** Half of three hundred are of the day before. */
function days(from = 1, to = 300): Day[] {
  const messages = Array.from({ length: to - from + 1 }, (_, index) =>
    message(from + index, { id: `m${from + index}`, createdAt: when(from + index - 1) }),
  );
  return newDays(newEntries(messages, [], conversation(), ids.me), null);
}
const when = (index: number) => new Date(2026, 10, index < 150 ? 17 : 18, 9, 0);
const seqs = (drawn: Day[]) => drawn.flatMap(({ rows }) => rows.map(({ entry }) => entry.message.seq));

test('[CLIENT98] a thread of three hundred rows opens with its newest, and has the others as they are asked for, without a hole', () => {
  const all = days();
  const { result } = renderHook(() => useDrawnDays(all, null));
  expect(result.current.isWhole).toBe(false);
  const first = seqs(result.current.drawn);
  expect([first.length < 50, first[0], first.at(-1)]).toEqual([true, 301 - first.length, 300]);
  act(() => result.current.drawMore());
  const more = seqs(result.current.drawn);
  expect([more.length - first.length, more[0], more.at(-1)]).toEqual([40, 301 - more.length, 300]);
  for (let turn = 0; turn < 6; turn++) act(() => result.current.drawMore());
  expect(result.current).toMatchObject({ drawn: all, isWhole: true });
});

test('[CLIENT98] where the unread messages begin further up, it opens with all of them', () => {
  const all = days();
  const { result } = renderHook(() => useDrawnDays(all, 100));
  expect(seqs(result.current.drawn)).toContain(100);
  expect(seqs(result.current.drawn).at(-1)).toBe(300);
});

test('[CLIENT98] what is drawn stays so while others come after it and before it, and when its beginning is cut', () => {
  const { result, rerender } = renderHook(({ all }) => useDrawnDays(all, null), {
    initialProps: { all: days(101, 300) },
  });
  const first = seqs(result.current.drawn)[0]!;
  rerender({ all: days(101, 320) });
  expect([seqs(result.current.drawn)[0], seqs(result.current.drawn).at(-1)]).toEqual([first, 320]);
  rerender({ all: days(1, 320) });
  expect(seqs(result.current.drawn)[0]).toBe(first);
  rerender({ all: days(first + 10, 320) });
  expect([seqs(result.current.drawn)[0], result.current.isWhole]).toEqual([first + 10, true]);
});
