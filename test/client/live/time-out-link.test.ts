import { createTRPCClient } from '@trpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { timeOutLink } from '../../../src/client/live/time-out-link.ts';
import type { AppRouter } from '../../../src/server/router.ts';
import { stubLink } from '../stub-link.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a call without an answer ends after ten seconds, and one that is known to take longer when it says', async () => {
  const client = createTRPCClient<AppRouter>({ links: [timeOutLink(), stubLink({})] });
  const ended: string[] = [];
  const note = (name: string) => () => void ended.push(name);
  client.admin.rosters.query({}).catch(note('short'));
  client.admin.rosters.query({}, { context: { timeOutMs: 60_000 } }).catch(note('long'));
  await vi.advanceTimersByTimeAsync(9_999);
  expect(ended).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toEqual(['short']);
  await vi.advanceTimersByTimeAsync(50_000);
  expect(ended).toEqual(['short', 'long']);
});
