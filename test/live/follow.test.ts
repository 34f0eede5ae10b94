import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { Connection } from '../../src/server/live/connection.ts';
import { encodeCursor } from '../../src/server/live/cursor.ts';
import { follow } from '../../src/server/live/follow.ts';
import { Hub } from '../../src/server/live/hub.ts';
import type { LiveSocket } from '../../src/server/live/live-socket.ts';
import { Registration } from '../../src/server/live/registration.ts';
import { until } from '../support/until.ts';

test('[LIVE10] a socket that closes while its subscription reads the rows is asked about no more', async () => {
  const establishmentId = randomUUID();
  const hub = new Hub({
    epoch: randomUUID(),
    onError: () => undefined,
    rows: {
      heads: async () => new Map(),
      readRevisions: async () => ({ head: 1, revisions: [] }),
      standingOf: async () => ({
        sharesPresence: true,
        establishments: [{ establishmentId, revision: 1, horizonRevision: 0, suspended: false }],
        conversations: [],
      }),
    },
  });
  onTestFinished(() => hub.close());
  const socket = Object.assign(new EventEmitter(), { cut: () => undefined }) as unknown as LiveSocket;
  const session = { id: randomUUID(), userId: randomUUID() };
  const connection = new Connection(socket, new PassThrough(), session);
  const closing = new AbortController();
  let reads = 0;
  const read = async () => {
    reads += 1;
    if (reads > 5) throw new Error('It asks for ever.');
    hub.detach(connection);
    closing.abort();
    return { events: [], heads: new Map([[establishmentId, 1]]) };
  };
  const { signal } = closing;
  for await (const registration of follow({ hub, connection, signal, stream: 'message', read }))
    expect(registration).toBeInstanceOf(Registration);
  expect(reads).toBe(1);
  expect(connection.subscriptions).toBe(0);
});

test('[SLOW1] a reader that reads nothing of what it missed for 30 s is cut', async () => {
  const establishmentId = randomUUID();
  const hub = new Hub({
    epoch: randomUUID(),
    onError: () => undefined,
    rows: {
      heads: async () => new Map(),
      readRevisions: async () => ({ head: 1, revisions: [] }),
      standingOf: async () => ({
        sharesPresence: true,
        establishments: [{ establishmentId, revision: 1, horizonRevision: 0, suspended: false }],
        conversations: [],
      }),
    },
  });
  onTestFinished(() => {
    hub.close();
    vi.useRealTimers();
  });
  vi.useFakeTimers({ toFake: ['performance'] });
  const transport = new PassThrough();
  transport.write(Buffer.alloc(1_000_000));
  const terminate = vi.fn<() => void>();
  const socket = Object.assign(new EventEmitter(), { terminate }) as unknown as LiveSocket;
  const connection = new Connection(socket, transport, { id: randomUUID(), userId: randomUUID() });
  const { signal } = new AbortController();
  const read = async () => {
    const event = { type: 'message' };
    return { events: [{ establishmentId, revision: 1, event }], heads: new Map([[establishmentId, 1]]) };
  };
  const followed = follow({ hub, connection, signal, stream: 'message', read });
  await followed.next();
  const ended = followed.next();
  await vi.waitFor(() => {
    vi.advanceTimersByTime(31_000);
    expect(terminate).toHaveBeenCalled();
  });
  expect(await ended).toEqual({ done: true, value: undefined });
});

test('[AWAY5] a database that is away ends no subscription: what was missed comes once it can be read', async () => {
  const establishmentId = randomUUID();
  const away = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const trouble = { standing: 1, news: 2 };
  const hub = new Hub({
    epoch: randomUUID(),
    onError: () => undefined,
    rows: {
      heads: async () => new Map(),
      readRevisions: async () => ({ head: 1, revisions: [] }),
      standingOf: async () => {
        if (trouble.standing-- > 0) throw away();
        const establishments = [{ establishmentId, revision: 1, horizonRevision: 0, suspended: false }];
        return { sharesPresence: true, establishments, conversations: [] };
      },
    },
  });
  onTestFinished(() => hub.close());
  const session = { id: randomUUID(), userId: randomUUID() };
  const socket = Object.assign(new EventEmitter(), { readyState: WebSocket.OPEN }) as LiveSocket;
  const transport = new PassThrough();
  const connection = new Connection(socket, transport, session);
  const closing = new AbortController();
  const { signal } = closing;
  const asked: unknown[] = [];
  const read = async (_: string, after: unknown) => {
    asked.push(after);
    if (trouble.news-- > 0) throw away();
    const event = { type: 'message' };
    return { events: [{ establishmentId, revision: 1, event }], heads: new Map([[establishmentId, 1]]) };
  };
  const lastEventId = encodeCursor(hub.epoch, new Map([[establishmentId, 0]]));
  const followed = follow({ hub, connection, signal, stream: 'message', read, lastEventId });
  const { value } = await followed.next();
  (value as unknown as Registration).open(1);
  const ended = followed.next();
  await until(() => String(transport.read()).includes('"data":{"type":"message"}'), { withinMs: 20_000 });
  expect(asked).toEqual(Array.from({ length: 3 }, () => new Map([[establishmentId, 0]])));
  closing.abort();
  expect(await ended).toEqual({ done: true, value: undefined });
  expect(connection.subscriptions).toBe(0);
});

test('[AWAY5] a socket that closes while the database is away waits for nothing, and a bug ends its subscription', async () => {
  const rows = {
    heads: async () => new Map(),
    readRevisions: async () => ({ head: 1, revisions: [] }),
    standingOf: async () => ({ sharesPresence: true, establishments: [], conversations: [] }),
  };
  const hub = new Hub({ epoch: randomUUID(), onError: () => undefined, rows });
  onTestFinished(() => hub.close());
  const session = { id: randomUUID(), userId: randomUUID() };
  const connection = new Connection(new EventEmitter() as LiveSocket, new PassThrough(), session);
  const closing = new AbortController();
  const { signal } = closing;
  const away = async () => Promise.reject(Object.assign(new Error('away'), { code: '57P03' }));
  const follower = follow({ hub, connection, signal, stream: 'message', read: away });
  await follower.next();
  const waiting = follower.next();
  setTimeout(() => closing.abort(), 50);
  expect(await waiting).toEqual({ done: true, value: undefined });
  const bug = async () => Promise.reject(Object.assign(new Error('no such column'), { code: '42703' }));
  const failing = follow({ hub, connection, signal: new AbortController().signal, stream: 'message', read: bug });
  await failing.next();
  await expect(failing.next()).rejects.toThrow('no such column');
  expect(connection.subscriptions).toBe(0);
});
