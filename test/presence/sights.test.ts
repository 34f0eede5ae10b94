import { expect, onTestFinished, test, vi } from 'vitest';
import type { ReadMarks } from '../../src/server/live/signals/changed-schools.ts';
import { Sights, type ReadVisible } from '../../src/server/live/signals/sights.ts';
import { Subscription } from '../../src/server/live/people/subscription.ts';
import { newConnection, newHub } from '../support/hub.ts';

const minute = 60_000;
const settle = () => vi.advanceTimersByTimeAsync(2_500);

/** Three readers, two of school `a` and one of `b`, and what the rows are asked. */
async function threeReaders() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const marks = new Map([
    ['a', '1'],
    ['b', '1'],
  ]);
  const visible = vi.fn<ReadVisible>(async () => [{ userId: 'you', lastSeenAt: new Date(0) }]);
  const asked = vi.fn<ReadMarks>(async (ids) => new Map([...marks].filter(([id]) => ids.includes(id))));
  const errors: unknown[] = [];
  const hub = newHub([]);
  const sights = new Sights(hub, {
    readVisible: visible,
    readMarks: asked,
    of: () => ({ presence: 'online', at: null }),
    onError: (error) => void errors.push(error),
  });
  onTestFinished(() => sights.close());
  const subscriptions: Record<string, Subscription> = {};
  for (const [userId, schoolId] of [
    ['anna', 'a'],
    ['ben', 'a'],
    ['cleo', 'b'],
  ] as const) {
    const { connection } = newConnection(userId);
    connection.positions.set(schoolId, 0);
    subscriptions[userId] = new Subscription(connection, 'presence');
    await sights.open(subscriptions[userId]);
  }
  const read = () => visible.mock.calls.splice(0).map(([userId]) => userId);
  const pass = async () => {
    await vi.advanceTimersByTimeAsync(minute - 2_500);
    await settle();
    await settle();
  };
  expect(read()).toEqual(['anna', 'ben', 'cleo']);
  return { marks, visible, asked, errors, sights, subscriptions, read, pass };
}

test('[LIVE9] once a minute one question is asked for all readers, and only those of a school where something changed are looked up again', async () => {
  const { marks, asked, read, pass } = await threeReaders();
  await pass();
  // What became of the schools since the readers began nobody knows.
  expect(read()).toEqual(['anna', 'ben', 'cleo']);
  for (let minutes = 0; minutes < 3; minutes += 1) await pass();
  expect(read()).toEqual([]);
  expect(asked.mock.calls.map(([ids]) => [...ids].toSorted())).toEqual(Array.from({ length: 4 }, () => ['a', 'b']));
  marks.set('a', '2');
  await pass();
  expect(read()).toEqual(['anna', 'ben']);
  await pass();
  expect(read()).toEqual([]);
});

test('[LIVE9] whose rows could not be read, and who was too slow to be told, is looked up again within a minute', async () => {
  const { marks, visible, errors, sights, subscriptions, read, pass } = await threeReaders();
  await pass();
  read();
  marks.set('b', '2');
  visible.mockRejectedValueOnce(new Error('away'));
  await pass();
  expect(errors).toHaveLength(1);
  expect(read()).toEqual(['cleo']);
  subscriptions.anna!.tell = () => false;
  sights.tell('you', { userId: 'you', presence: 'away', at: new Date() });
  await pass();
  expect(read()).toEqual(['anna', 'cleo']);
  delete (subscriptions.anna as { tell?: unknown }).tell;
  await pass();
  await pass();
  expect(read().filter((userId) => userId !== 'anna')).toEqual([]);
  await pass();
  expect(read()).toEqual([]);
});

test('[LIVE9] a question that fails is asked again a minute later, and nothing that happened meanwhile is missed', async () => {
  const { marks, asked, errors, read, pass } = await threeReaders();
  await pass();
  read();
  marks.set('a', '2');
  asked.mockRejectedValueOnce(new Error('away'));
  await pass();
  expect([errors.length, read()]).toEqual([1, []]);
  await pass();
  expect(read()).toEqual(['anna', 'ben']);
});
