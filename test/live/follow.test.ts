import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { encodeCursor } from '../../src/server/live/resume/cursor.ts';
import { follow } from '../../src/server/live/resume/follow.ts';
import { Subscription } from '../../src/server/live/people/subscription.ts';
import { newConnection, newHub } from '../support/hub.ts';
import { until } from '../support/until.ts';
import { postgresFailure } from '../support/postgres-failure.ts';

const school = randomUUID();
const heads = new Map([[school, 1]]);
const missed = { events: [{ establishmentId: school, revision: 1, event: { type: 'message' } }], heads };
const ended = { done: true, value: undefined };

test('[LIVE10] a socket that closes while its subscription reads the rows is asked about no more', async () => {
  const hub = newHub([school], { revision: 1 });
  const { connection } = newConnection(undefined, { cut: () => undefined });
  const closing = new AbortController();
  let reads = 0;
  const read = async () => {
    reads += 1;
    if (reads > 5) throw new Error('It asks for ever.');
    hub.detach(connection);
    closing.abort();
    return { events: [], heads };
  };
  const { signal } = closing;
  for await (const subscription of follow({ hub, connection, signal, stream: 'message', read }))
    expect(subscription).toBeInstanceOf(Subscription);
  expect(reads).toBe(1);
  expect(connection.subscriptionCount).toBe(0);
});

test('[SLOW1] a reader that reads nothing of what it missed for 30 s is cut', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const hub = newHub([school], { revision: 1 });
  const terminate = vi.fn<() => void>();
  const { connection, transport } = newConnection(undefined, { terminate });
  transport.write(Buffer.alloc(1_000_000));
  const { signal } = new AbortController();
  const followed = follow({ hub, connection, signal, stream: 'message', read: async () => missed });
  await followed.next();
  const end = followed.next();
  await vi.waitFor(() => {
    vi.advanceTimersByTime(31_000);
    expect(terminate).toHaveBeenCalled();
  });
  expect(await end).toEqual(ended);
});

test('[AWAY5] a database that is away ends no subscription: what was missed comes once it can be read', async () => {
  const away = () => postgresFailure('ECONNREFUSED');
  const trouble = { standing: 1, news: 2 };
  const establishments = [
    {
      establishmentId: school,
      revision: 1,
      horizonRevision: 0,
      suspended: false,
      isStaff: false,
      sharesPresence: true,
    },
  ];
  const membershipSnapshotOf = async () => {
    if (trouble.standing-- > 0) throw away();
    return { standing: '', establishments, conversations: [] };
  };
  const hub = newHub([school], { revision: 1, rows: { membershipSnapshotOf } });
  const { connection, transport } = newConnection();
  const closing = new AbortController();
  const { signal } = closing;
  const asked: unknown[] = [];
  const read = async (_: string, after: unknown) => {
    asked.push(after);
    if (trouble.news-- > 0) throw away();
    return missed;
  };
  const lastEventId = encodeCursor(hub.epoch, new Map([[school, 0]]));
  const followed = follow({ hub, connection, signal, stream: 'message', read, lastEventId });
  const { value } = await followed.next();
  (value as unknown as Subscription).open(1);
  const end = followed.next();
  await until(() => String(transport.read()).includes('"data":{"type":"message"}'));
  expect(asked).toEqual(Array.from({ length: 3 }, () => new Map([[school, 0]])));
  closing.abort();
  expect(await end).toEqual(ended);
  expect(connection.subscriptionCount).toBe(0);
});

test('[AWAY5] a socket that closes while the database is away waits for nothing, and a bug ends its subscription', async () => {
  const hub = newHub([]);
  const { connection } = newConnection();
  const closing = new AbortController();
  const { signal } = closing;
  let asked = 0;
  const away = async () => {
    asked += 1;
    return Promise.reject(postgresFailure('57P03'));
  };
  const follower = follow({ hub, connection, signal, stream: 'message', read: away });
  await follower.next();
  const waiting = follower.next();
  await until(() => asked > 0);
  closing.abort();
  expect(await waiting).toEqual(ended);
  const bug = async () => Promise.reject(postgresFailure('42703', { message: 'no such column' }));
  const failing = follow({ hub, connection, signal: new AbortController().signal, stream: 'message', read: bug });
  await failing.next();
  await expect(failing.next()).rejects.toThrow('no such column');
  expect(connection.subscriptionCount).toBe(0);
});
