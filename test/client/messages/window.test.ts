import { describe, expect, test } from 'vitest';
import { withMessage, withNewer, withOlder } from '../../../src/client/messages/window.ts';
import type { Window } from '../../../src/client/messages/window.ts';
import { ids, message } from '../people.ts';

const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => message(from + index));
const seqs = ({ items, ahead = [] }: Window) => [items.map(({ seq }) => seq), ahead.map(({ seq }) => seq)];
const window = { items: run(51, 53), hasBefore: true, hasAfter: false };

describe('[CLIENT50] a page that comes to a window that changed meanwhile', () => {
  test('stays out where it would leave a hole, and there is still more to fetch', () => {
    const cut = { ...window, items: run(52, 53) };
    expect(withOlder(cut, { items: run(1, 50), hasBefore: false, hasAfter: true }, 51)).toBe(cut);
    const shorter = { ...window, items: run(51, 52), hasAfter: true };
    expect(withNewer(shorter, { items: run(54, 60), hasBefore: true, hasAfter: false }, 53)).toBe(shorter);
  });

  test('adds what is missing where the window grew towards it', () => {
    const grown = { ...window, items: run(51, 60) };
    const late = withNewer(grown, { items: run(54, 58), hasBefore: true, hasAfter: true }, 53);
    expect([seqs(late)[0], late.hasAfter]).toEqual([run(51, 60).map(({ seq }) => seq), false]);
  });

  test('is looked for before the first message that is heard of a conversation', () => {
    const empty = { items: [], hasBefore: false, hasAfter: false };
    expect(withMessage(empty, message(5)).hasBefore).toBe(true);
    expect(withMessage(empty, message(1)).hasBefore).toBe(false);
  });
});

describe('[CLIENT51] what the reader wrote', () => {
  const mine = message(55, { authorId: ids.me });

  test('is held from its answer on, though the message before it has not come', () => {
    expect(seqs(withMessage(window, mine, ids.me))).toEqual([[51, 52, 53], [55]]);
    expect(seqs(withMessage(window, message(55), ids.me))).toEqual([[51, 52, 53], []]);
  });

  test('takes its place once nothing is missing before it, whoever brings that', () => {
    const ahead = withMessage(window, mine, ids.me);
    expect(seqs(withMessage(ahead, message(54), ids.me))).toEqual([[51, 52, 53, 54, 55], []]);
    const page = { items: run(54, 56), hasBefore: true, hasAfter: false };
    expect(seqs(withNewer(ahead, page))).toEqual([[51, 52, 53, 54, 55, 56], []]);
  });
});
