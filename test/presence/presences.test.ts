import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { newLocalBus, type Bus, type BusMessage } from '../../src/server/live/log/bus.ts';
import type { Connection } from '../../src/server/live/people/connection.ts';
import { Presences } from '../../src/server/live/signals/presences.ts';
import { Subscription } from '../../src/server/live/people/subscription.ts';
import { limits } from '../../src/shared/limits.ts';
import { newConnection, newHub } from '../support/hub.ts';

/** One conversation of one school, without a database: time is under the test's hand here, and only here. Everyone sees `you`. */
function twoPeople(bus: Bus = newLocalBus()) {
  if (!vi.isFakeTimers())
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] });
  const hub = newHub([randomUUID()]);
  const gone = vi.fn<(userId: string) => void>();
  const readVisible = async () => [{ userId: 'you', lastSeenAt: new Date(0) }];
  const readMarks = async () => new Map();
  const onError = (error: unknown) => expect(error).toBeUndefined();
  const presences = new Presences({ hub, bus, readVisible, readMarks, onGone: gone, onError });
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
  const follow = async (connection: Connection) => {
    const heard: string[] = [];
    const subscription = new Subscription(connection, 'presence');
    subscription.tell = (_, frame) => {
      const text = frame.of(0, null).toString();
      heard.push(/"presence":"(\w+)"/.exec(text)?.[1] ?? text);
      return true;
    };
    subscription.owe = (frame) => void subscription.tell(null, frame);
    connection.add(subscription);
    await presences.follow(subscription);
    return heard.splice(0) && heard;
  };
  return { hub, presences, gone, open, close, follow };
}

test('[LIVE9] offline comes fifteen seconds after the last socket has closed, and is kept as last seen', async () => {
  const { open, close, follow, presences, gone } = twoPeople();
  const heard = await follow(await open('me'));
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
  const heard = await follow(await open('me'));
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
  const heard = await follow(await open('me'));
  const connection = await open('you');
  hub.detach(connection);
  close(connection);
  vi.advanceTimersByTime(limits.presenceGoneMs);
  expect(heard).toEqual(['online', 'offline']);
});

test('[LIVE9] a socket that says it is away before it is attached changes nothing of what its owner shares', async () => {
  const { hub, presences, open, close, follow } = twoPeople();
  const heard = await follow(await open('me'));
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

test('[LIVE9] [LIVE20] whatever five sockets say, the others are told at most once in two seconds, and what holds in the end', async () => {
  const { presences, open, follow } = twoPeople();
  const heard = await follow(await open('me'));
  const sockets = await Promise.all(Array.from({ length: 5 }, () => open('you')));
  const toggle = (away: boolean) => {
    for (const socket of sockets) {
      socket.away = away;
      presences.update(socket);
    }
  };
  for (let step = 0; step < 60; step += 1) {
    toggle(step % 3 === 0);
    vi.advanceTimersByTime(100);
  }
  toggle(true);
  expect(heard.length).toBeLessThanOrEqual(4);
  vi.advanceTimersByTime(limits.presenceEveryMs);
  expect(heard.at(-1)).toBe('away');
  const { length } = heard;
  vi.advanceTimersByTime(limits.presenceEveryMs * 5);
  expect(heard).toHaveLength(length);
});

/** Processes that hear each other. */
function joinedBus(): { join(): Bus; messages: BusMessage[] } {
  const listeners: ((message: BusMessage) => void)[] = [];
  const messages: BusMessage[] = [];
  const join = (): Bus => {
    let own: (message: BusMessage) => void = () => undefined;
    const listen: Bus['listen'] = (listener) => {
      own = listener;
      listeners.push(listener);
    };
    const publish: Bus['publish'] = (_, message) => {
      messages.push(message);
      for (const listener of listeners) if (listener !== own) listener(message);
    };
    return { ...newLocalBus(), listen, publish };
  };
  return { join, messages };
}

test('[LIVE9] since when someone is there is the same at every process, also at one that starts later', async () => {
  const { join } = joinedBus();
  const here = twoPeople(join());
  const there = twoPeople(join());
  await here.open('you');
  const since = here.presences.of('you').at;
  expect(since).toEqual(new Date());
  vi.advanceTimersByTime(5_000);
  expect(there.presences.of('you')).toEqual({ presence: 'online', at: since });
  const later = twoPeople(join());
  await vi.advanceTimersByTimeAsync(15_000);
  expect(later.presences.of('you')).toEqual({ presence: 'online', at: since });
  here.presences.close();
  vi.advanceTimersByTime(80_000);
  expect(there.presences.of('you').presence).toBe('offline');
});

test('[LIVE19] what a process says of all its people now and then is a few messages, not one for each', async () => {
  const { join, messages } = joinedBus();
  const { open } = twoPeople(join());
  for (let index = 0; index < 600; index += 1) await open(`person ${index}`);
  messages.length = 0;
  await vi.advanceTimersByTimeAsync(15_000);
  await vi.waitFor(() => expect(messages.length).toBeGreaterThanOrEqual(3));
  expect(messages.map((message) => message.kind === 'presences' && message.presences.length)).toEqual([250, 250, 100]);
});

test('[CONV31] who no longer shares whether they are there is told of to no other process, and to all at once when they do again', async () => {
  const { join, messages } = joinedBus();
  const [here, there] = [twoPeople(join()), twoPeople(join())];
  const [establishmentId] = (await here.open('you')).positions.keys();
  const share = (revision: number, presence: boolean) =>
    here.hub.publish(establishmentId!, [
      { establishmentId: establishmentId!, revision, changes: [], sharing: [{ userId: 'you', presence }] },
    ]);
  expect(there.presences.of('you').presence).toBe('online');
  share(1, false);
  messages.length = 0;
  await vi.advanceTimersByTimeAsync(80_000);
  expect(messages).toEqual([]);
  expect(there.presences.of('you').presence).toBe('offline');
  share(2, true);
  vi.advanceTimersByTime(limits.presenceEveryMs);
  expect(there.presences.of('you').presence).toBe('online');
});
