import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Connection } from '../../src/server/live/people/connection.ts';
import { Presences } from '../../src/server/live/signals/presences.ts';
import { Subscription } from '../../src/server/live/people/subscription.ts';
import { limits } from '../../src/shared/limits.ts';
import { newConnection, newHub } from '../support/hub.ts';

/** One conversation of two in one school, without a database: time is under the test's hand here, and only here. */
function twoPeople() {
  vi.useFakeTimers();
  const hub = newHub([randomUUID()]);
  const gone = vi.fn<(userId: string) => void>();
  const presences = new Presences(hub, gone);
  onTestFinished(() => {
    presences.close();
    vi.useRealTimers();
  });
  const open = async (userId: string) => {
    const { connection } = newConnection(userId);
    await hub.attach(connection);
    presences.update(connection);
    return connection;
  };
  const close = (connection: Connection) => {
    presences.leave(connection);
    hub.detach(connection);
  };
  const follow = (connection: Connection) => {
    const heard: string[] = [];
    const subscription = new Subscription(connection, 'presence');
    subscription.tell = (_, frame) => {
      const text = frame.of(0, null).toString();
      heard.push(/"presence":"(\w+)"/.exec(text)?.[1] ?? text);
      return true;
    };
    connection.add(subscription);
    return heard;
  };
  return { hub, presences, gone, open, close, follow };
}

test('[LIVE9] offline comes fifteen seconds after the last socket has closed, and is kept as last seen', async () => {
  const { open, close, follow, presences, gone } = twoPeople();
  const heard = follow(await open('me'));
  const [desk, phone] = [await open('you'), await open('you')];
  close(desk);
  vi.advanceTimersByTime(limits.presenceGoneMs * 2);
  expect(presences.of('you').presence).toBe('online');
  close(phone);
  vi.advanceTimersByTime(limits.presenceGoneMs - 1);
  expect(presences.of('you').presence).toBe('online');
  vi.advanceTimersByTime(1);
  expect(presences.of('you').presence).toBe('offline');
  expect(heard).toEqual(['online', 'offline']);
  expect(gone.mock.calls).toEqual([['you']]);
});

test('[LIVE9] a reload is back in time, and nobody sees a blink', async () => {
  const { open, close, follow } = twoPeople();
  const heard = follow(await open('me'));
  close(await open('you'));
  vi.advanceTimersByTime(limits.presenceGoneMs - 1);
  await open('you');
  vi.advanceTimersByTime(limits.presenceGoneMs * 2);
  expect(heard).toEqual(['online']);
});

test('[LIVE9] a socket that closed while it was being attached leaves nobody away for ever', async () => {
  const { hub, presences, close } = twoPeople();
  const { connection } = newConnection('you');
  const attaching = hub.attach(connection);
  close(connection);
  await attaching;
  presences.update(connection);
  expect(presences.of('you').presence).toBe('offline');
});

test('[LIVE9] who is sent away by the school is offline to those they were with, like anyone whose sockets have closed', async () => {
  const { hub, open, close, follow } = twoPeople();
  const heard = follow(await open('me'));
  const connection = await open('you');
  hub.detach(connection);
  close(connection);
  vi.advanceTimersByTime(limits.presenceGoneMs);
  expect(heard).toEqual(['online', 'offline']);
});

test('[LIVE9] a socket that says it is away before it is attached changes nothing of what its owner shares', async () => {
  const { hub, presences, open, close, follow } = twoPeople();
  const heard = follow(await open('me'));
  const desk = await open('you');
  const { connection: phone } = newConnection('you');
  phone.away = true;
  presences.update(phone);
  const attaching = hub.attach(phone);
  close(phone);
  await attaching;
  close(desk);
  vi.advanceTimersByTime(limits.presenceGoneMs);
  expect(heard).toEqual(['online', 'offline']);
});
