import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Connection } from '../../src/server/live/connection.ts';
import { follow } from '../../src/server/live/follow.ts';
import { Hub } from '../../src/server/live/hub.ts';
import type { LiveSocket } from '../../src/server/live/live-socket.ts';

test('[LIVE10] a socket that closes while its subscription reads the rows is asked about no more', async () => {
  const establishmentId = randomUUID();
  const hub = new Hub({
    epoch: randomUUID(),
    onError: () => undefined,
    rows: {
      establishmentsOf: async () => [establishmentId],
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
  const said: unknown[] = [];
  const { signal } = closing;
  for await (const one of follow({ hub, connection, signal, stream: 'message', read })) said.push(one);
  expect(said).toEqual([]);
  expect(reads).toBe(1);
  expect(connection.subscriptions).toBe(0);
});

test('[SLOW1] a reader that reads nothing of what it missed for 30 s is cut', async () => {
  const establishmentId = randomUUID();
  const hub = new Hub({
    epoch: randomUUID(),
    onError: () => undefined,
    rows: {
      establishmentsOf: async () => [establishmentId],
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
  vi.useFakeTimers({ toFake: ['Date'] });
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
  const first = follow({ hub, connection, signal, stream: 'message', read }).next();
  await vi.waitFor(() => {
    vi.setSystemTime(Date.now() + 31_000);
    expect(terminate).toHaveBeenCalled();
  });
  expect((await first).value).not.toHaveProperty('type');
});
