import { expect, test, vi } from 'vitest';
import { backOff } from '../../../src/client/live/back-off.ts';
import { pass } from '../fake-time.ts';
import { FakeSocket } from './fake-socket.ts';
import { open } from './opened-connection.ts';

test('the back-off is jittered and bounded by 30 s, the first try quick', () => {
  expect(backOff(0, () => 1)).toBe(500);
  expect(backOff(3, () => 1)).toBe(4_000);
  expect(backOff(50, () => 1)).toBe(30_000);
  expect(backOff(3, () => 0)).toBe(0);
});

test('[CLIENT35] sockets refused one after the other are tried after 0.5, 1, 2 and 4 s, each by chance a little sooner', async () => {
  const random = vi.spyOn(Math, 'random').mockReturnValue(1);
  open();
  await pass(0);
  for (const waitMs of [500, 1_000, 2_000, 4_000]) {
    const before = FakeSocket.made.length;
    FakeSocket.last().refuse();
    await pass(waitMs - 10);
    expect(FakeSocket.made).toHaveLength(before);
    await pass(20);
    expect(FakeSocket.made).toHaveLength(before + 1);
  }
  random.mockReturnValue(0.25);
  FakeSocket.last().refuse();
  const before = FakeSocket.made.length;
  await pass(2_010);
  expect(FakeSocket.made).toHaveLength(before + 1);
});
