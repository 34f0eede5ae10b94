import { expect, test, vi } from 'vitest';
import type { App } from '../../src/server/context.ts';
import { Connections } from '../../src/server/live/people/connections.ts';
import { dismissAll } from '../../src/server/wire/dismiss-all.ts';
import { liveSockets } from '../support/live-sockets.ts';
import { until } from '../support/until.ts';

test('[STOP1] a school’s sockets are told to come back one after the other, each at a moment of its own', async () => {
  await using sockets = await liveSockets();
  const connections = new Connections();
  const pairs = [];
  for (let index = 0; index < 100; index += 1) pairs.push(await sockets.open());
  const told = new Set<number>();
  for (const [index, { connection, socket }] of pairs.entries()) {
    connections.add(connection);
    const close = socket.close.bind(socket);
    vi.spyOn(socket, 'close').mockImplementation((...args) => {
      told.add(index);
      close(...args);
    });
  }
  // The first to come is the last to go: by chance, not by the order in which they came.
  let left = pairs.length;
  const chance = vi.spyOn(Math, 'random').mockImplementation(() => (left -= 1) / pairs.length);
  await dismissAll({ connections } as App, sockets.wss);
  chance.mockRestore();
  expect([...told]).toEqual(pairs.map((_, index) => pairs.length - 1 - index));
  expect(new Set(await Promise.all(pairs.map(({ closed }) => closed)))).toEqual(new Set([1012]));
});

test('[STOP1] a socket that is told to come back is read no further, though room is made by what is answered meanwhile', async () => {
  await using sockets = await liveSockets();
  const connections = new Connections();
  const { connection, socket, closed } = await sockets.open();
  connections.add(connection);
  const { callLimiter } = connection;
  await Promise.all(Array.from({ length: 16 }, () => callLimiter.enter()));
  const dismissed = dismissAll({ connections } as App, sockets.wss);
  await until(() => socket.isPaused);
  for (let left = 16; left > 1; left -= 1) callLimiter.leave();
  expect(socket.isPaused).toBe(true);
  callLimiter.leave();
  await dismissed;
  expect(await closed).toBe(1012);
});
