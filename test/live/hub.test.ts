import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { decodeCursor } from '../../src/server/live/resume/cursor.ts';
import type { Life } from '../../src/server/live/log/revision-poller.ts';
import type { LiveSocket } from '../../src/server/live/socket/live-socket.ts';
import { Subscription } from '../../src/server/live/people/subscription.ts';
import { register } from '../../src/server/live/resume/resume.ts';
import { newConnection, newHub, revisionOf } from '../support/hub.ts';

/** Somebody of these schools whose socket is attached at revision 0 of each. */
async function listener(schools: string[], options?: Parameters<typeof newHub>[1]) {
  const hub = newHub(schools, options);
  const somebody = newConnection();
  await hub.attach(somebody.connection);
  return { hub, epoch: hub.epoch, ...somebody };
}

test('[SLOW1] who falls behind while it is registered begins again before the first that it was not told', async () => {
  const school = randomUUID();
  const { hub, connection } = await listener([school]);
  hub.publish(
    school,
    [1, 2, 3].map((n) => revisionOf(school, n)),
  );
  const subscription = new Subscription(connection, 'message');
  subscription.open(1);
  connection.sendBuffer.writeAside(Buffer.alloc(1_200_000));
  expect(register(hub, subscription, new Map([[school, 0]]))).toBe(true);
  const behind = await subscription.behind(new AbortController().signal);
  expect(behind).toEqual(new Map([[school, 0]]));
});

test('[LIVE2] while one school is told, a cursor says nothing of another that was not told yet', async () => {
  const [a, b] = [randomUUID(), randomUUID()];
  const { hub, epoch, connection } = await listener([a, b]);
  hub.publish(b, [revisionOf(b, 1)]);
  hub.publish(a, [revisionOf(a, 1)]);
  const subscription = new Subscription(connection, 'message');
  const cursors: string[] = [];
  subscription.tell = (cursor) => (cursors.push(cursor!), true);
  expect(
    register(
      hub,
      subscription,
      new Map([
        [a, 0],
        [b, 0],
      ]),
    ),
  ).toBe(true);
  expect(cursors.map((cursor) => Object.fromEntries(decodeCursor(epoch, cursor, [a, b])!))).toEqual([
    { [a]: 1, [b]: 0 },
    { [a]: 1, [b]: 1 },
  ]);
});

test('[AWAY4] a counter that was set back, or another database: a new epoch, every socket comes back, and what is written next is heard', async () => {
  const school = randomUUID();
  const renew = vi.fn<Life['renew']>(async () => randomUUID());
  let [heads, isOver] = [new Map<string, number>(), false];
  const life = { isOver: async () => isOver, renew };
  const { hub, epoch, connection } = await listener([school], { life, rows: { heads: async () => heads } });
  const cut = vi.fn<LiveSocket['cut']>();
  connection.socket.cut = cut;
  hub.publish(
    school,
    [1, 2, 3, 4, 5].map((n) => revisionOf(school, n)),
  );
  heads = new Map([[school, 3]]);
  await vi.waitFor(() => expect(cut.mock.calls).toEqual([[1012]]), 3_000);
  expect(renew).toHaveBeenCalledExactlyOnceWith(epoch);
  expect(hub.epoch).not.toBe(epoch);
  const subscription = new Subscription(connection, 'message');
  const cursors: string[] = [];
  subscription.tell = (cursor) => (cursors.push(cursor!), true);
  expect(register(hub, subscription, new Map([[school, 3]]))).toBe(true);
  heads = new Map([[school, 4]]);
  hub.publish(school, [revisionOf(school, 4)]);
  expect(cursors.map((cursor) => Object.fromEntries(decodeCursor(hub.epoch, cursor, [school])!))).toEqual([
    { [school]: 4 },
  ]);
  // A counter that has caught up before anyone looked says nothing; the database itself does.
  isOver = true;
  await vi.waitFor(() => expect(cut).toHaveBeenCalledTimes(2), 3_000);
  expect(hub.streams.deliveredOf(school)).toBe(4);
});

test('[AWAY4] what is passed on while the counters are read is not taken for lost', async () => {
  const school = randomUUID();
  const renew = vi.fn<Life['renew']>(async () => randomUUID());
  let reads = 0;
  const { hub } = await listener([school], {
    life: { isOver: async () => false, renew },
    rows: {
      heads: async () => {
        reads += 1;
        const head = hub.streams.deliveredOf(school);
        hub.publish(school, [revisionOf(school, head + 1)]);
        return new Map([[school, head]]);
      },
    },
  });
  await vi.waitFor(() => expect(reads).toBeGreaterThan(1), 4_000);
  expect(renew).not.toHaveBeenCalled();
  expect(hub.streams.deliveredOf(school)).toBe(reads);
});

test('[LIVE19] what is published together is not told in one turn where that is much, and in order', async () => {
  const school = randomUUID();
  const { hub, connection } = await listener([school]);
  const subscription = new Subscription(connection, 'message');
  const told: string[] = [];
  subscription.tell = (cursor) => {
    for (const end = performance.now() + 3; performance.now() < end;);
    return told.push(cursor!) > 0;
  };
  register(hub, subscription, new Map([[school, 0]]));
  const revisions = Array.from({ length: 20 }, (_, index) => revisionOf(school, index + 1));
  hub.publish(school, revisions);
  expect(told.length).toBeLessThan(5);
  await vi.waitFor(() => expect(told).toHaveLength(20));
  expect(told.map((cursor) => decodeCursor(hub.epoch, cursor, [school])!.get(school))).toEqual(
    revisions.map(({ revision }) => revision),
  );
});
