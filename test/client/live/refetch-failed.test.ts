import { QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { refetchFailed } from '../../../src/client/live/refetch-failed.ts';
import { atEnd, pass } from '../fake-time.ts';
import { newStand } from '../live-stage.tsx';
import { refused } from '../stub-link.ts';

/** Something on the screen, and someone who waits for it, while the line is down. */
async function lost(reason: Error) {
  // Each wait between two tries is the longest.
  vi.spyOn(Math, 'random').mockReturnValue(1);
  const { live, connection } = newStand({});
  atEnd(refetchFailed(live));
  connection.state.set('reconnecting');
  const line = { down: true };
  const asked = vi.fn<() => void>();
  const options = {
    queryKey: ['anything'],
    queryFn: () => {
      asked();
      return line.down ? Promise.reject(reason) : Promise.resolve('here');
    },
  };
  const observer = new QueryObserver(live.queryClient, options);
  atEnd(observer.subscribe(() => undefined));
  const awaited = live.queryClient.ensureQueryData(options).catch(() => null);
  await pass(40_000);
  line.down = false;
  return { connection, observer, awaited, asked };
}

test('[CLIENT37] what waits for its next try is asked for at once when the line is back, and whoever waits for it has it', async () => {
  const { connection, observer, awaited, asked } = await lost(refused('server.unavailable', 'SERVICE_UNAVAILABLE'));
  const before = asked.mock.calls.length;
  await pass(1_000);
  expect([observer.getCurrentResult().status, asked.mock.calls.length]).toEqual(['pending', before]);
  connection.state.set('connected');
  await pass(10);
  expect(observer.getCurrentResult().data).toBe('here');
  expect(await awaited).toBe('here');
  await pass(60_000);
  expect(asked).toHaveBeenCalledTimes(before + 1);
});

test('[CLIENT37] what was given up is asked for again when the line is back', async () => {
  const { connection, observer } = await lost(refused('internal.bug', 'INTERNAL_SERVER_ERROR'));
  expect(observer.getCurrentResult().status).toBe('error');
  connection.state.set('connected');
  await pass(10);
  expect(observer.getCurrentResult().data).toBe('here');
});
