import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ConnectionState } from '../../../src/client/live/connection.ts';
import { newStore } from '../../../src/client/live/store.ts';
import { reportPresence } from '../../../src/client/presence/report-presence.ts';

const connection = newStore<ConnectionState>('connected');
let said: string[] = [];
let stop = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  connection.set('connected');
  said = [];
  stop = reportPresence(connection, (presence) => said.push(presence));
});
afterEach(() => {
  stop();
  look('visible');
  vi.useRealTimers();
  vi.restoreAllMocks();
});
function look(state: 'visible' | 'hidden') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}
const move = () => window.dispatchEvent(new Event('pointermove'));

describe('[CLIENT24] the reader', () => {
  test('is away once the tab was hidden for 5 s, and back when it is seen', () => {
    look('hidden');
    vi.advanceTimersByTime(4_900);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(200);
    look('visible');
    expect(said).toEqual(['away', 'online']);
  });

  test('who glances at another tab was never away', () => {
    look('hidden');
    vi.advanceTimersByTime(3_000);
    look('visible');
    vi.advanceTimersByTime(10_000);
    expect(said).toEqual([]);
  });

  test('is away after five minutes of stillness, and back with the first touch', () => {
    vi.advanceTimersByTime(4 * 60_000);
    move();
    vi.advanceTimersByTime(4 * 60_000);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(61_000);
    move();
    expect(said).toEqual(['away', 'online']);
  });

  test('a new socket is told again that its person is away', () => {
    vi.advanceTimersByTime(5 * 60_000);
    connection.set('reconnecting');
    connection.set('connected');
    expect(said).toEqual(['away', 'away']);
  });
});
