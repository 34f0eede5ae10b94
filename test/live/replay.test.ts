import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { expect, test, vi } from 'vitest';
import { hubRows } from '../../src/server/conversations/hub-rows.ts';
import type { Change } from '../../src/server/live/log/change.ts';
import type { Connection } from '../../src/server/live/people/connection.ts';
import type { Hub } from '../../src/server/live/fan-out/hub.ts';
import type { ReadRevisions } from '../../src/server/live/log/reaching-backlog.ts';
import { Subscription } from '../../src/server/live/people/subscription.ts';
import { resume } from '../../src/server/live/resume/resume.ts';
import { newConnection, newHub } from '../support/hub.ts';
import { lived } from '../support/lived.ts';
import { heldBy } from '../support/watch.ts';
import { Observer } from '../support/observer.ts';
import type { Name, School } from '../support/school.ts';
import { newTestServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

test('[LIVE17] who comes back to a process that was there, to one just started, or to one that reads the rows, holds what they would fetch', async () => {
  await using rows = await newTestServer(undefined, { PREAU_REMEMBERED_CHANGES: '0' });
  const observers: Observer[] = [];
  let servers: TestServer[] = [];
  const s = await lived(async (school) => {
    const { server } = school;
    for (const name of ['teacher', 'teacher2', 'parent', 'student'] as const)
      for (const index of [0, 1, 2])
        observers.push(await Observer.begin(() => school.as(name, servers[index] ?? server)));
    for (const { client } of observers) await client.ws.close();
  });
  await using _ = s;
  await using fresh = await newTestServer();
  servers = [s.server, fresh, rows];
  for (const observer of observers) {
    await observer.signInAgain();
    const isTrue = async () => {
      await observer.fetchUnknown();
      return isDeepStrictEqual(heldBy(observer.model), await observer.fresh());
    };
    await until(isTrue).catch(() => undefined);
    expect(heldBy(observer.model), `server ${observers.indexOf(observer) % 3}`).toEqual(await observer.fresh());
    expect(observer.errors).toEqual([]);
  }
});

const told = async (hub: Hub, connection: Connection, after: Map<string, number>) => {
  const subscription = new Subscription(connection, 'message');
  subscription.open(1);
  return resume(hub, subscription, after);
};

async function hubOf(s: School, remembered: number) {
  const rows = hubRows(s.db);
  const readRevisions = vi.fn<ReadRevisions>(rows.readRevisions);
  const hub = newHub([s.id], { remembered, rows: { ...rows, readRevisions } });
  const come = async (name: Name) => {
    const { connection, transport } = newConnection(s.people[name]);
    await hub.attach(connection);
    return { connection, heard: () => String(transport.read() ?? '') };
  };
  return { hub, readRevisions, come };
}

test('[LIVE18] fifty who come back at once, from wherever they were, have the rows read twice at most', async () => {
  const s = await lived();
  await using _ = s;
  const { hub, readRevisions, come } = await hubOf(s, 5_000);
  const everyone = await Promise.all(Array.from({ length: 50 }, () => come('teacher')));
  const resumed = everyone.map(({ connection }, index) => told(hub, connection, new Map([[s.id, index % 7]])));
  expect(await Promise.all(resumed)).not.toContain(false);
  expect(readRevisions.mock.calls.length).toBeLessThanOrEqual(2);
});

test('[LIVE17] memory does not answer for more than it keeps, for what lies ahead, nor for a school that it was not asked about', async () => {
  const s = await lived();
  await using _ = s;
  const { revision } = await s.db
    .selectFrom('establishment')
    .select('revision')
    .where('id', '=', s.id)
    .executeTakeFirstOrThrow();
  const [small, large] = [await hubOf(s, 3), await hubOf(s, 5_000)];
  const { connection } = await small.come('teacher');
  expect(await told(small.hub, connection, new Map([[s.id, revision - 3]]))).toBe(true);
  expect(await told(small.hub, connection, new Map([[s.id, revision - 4]]))).toBe(false);
  const other = await large.come('teacher');
  expect(await told(large.hub, other.connection, new Map([[s.id, 0]]))).toBe(true);
  expect(await told(large.hub, other.connection, new Map([[s.id, revision + 1]]))).toBe(false);
  expect(await told(large.hub, other.connection, new Map())).toBe(false);
  const more = new Map([[s.id, 0], [randomUUID(), 0]]); // prettier-ignore
  expect(await told(large.hub, other.connection, more)).toBe(false);
  await s.db.updateTable('establishment').set({ horizonRevision: 2 }).where('id', '=', s.id).execute();
  const later = await large.come('teacher');
  expect(await told(large.hub, later.connection, new Map([[s.id, 1]]))).toBe(false);
  await s.db
    .updateTable('membership')
    .set({ suspendedAt: new Date() })
    .where('userId', '=', s.people.teacher)
    .execute();
  const suspended = await large.come('teacher');
  expect(await told(large.hub, suspended.connection, new Map([[s.id, revision]]))).toBe(false);
});

test('[LIVE17] of a message that was taken back while somebody was away, they hear only that', async () => {
  const s = await lived();
  await using _ = s;
  const { hub, come } = await hubOf(s, 5_000);
  const { connection, heard } = await come('teacher');
  const after = hub.streams.deliveredOf(s.id);
  const id = randomUUID();
  const said = { id, conversationId: s.group, seq: 99, authorId: s.people.admin, replyToId: null, revision: 0 };
  const none = { mentions: [], attachments: [], reactions: [], createdAt: new Date(), editedAt: null };
  const message = (body: string, deletedAt: Date | null): Change => ({
    stream: 'message',
    conversationId: s.group,
    to: 'participants',
    seq: 99,
    event: {
      type: 'message',
      message: { ...said, ...none, body, deletedAt, deletedById: deletedAt && s.people.admin },
    },
  });
  hub.publish(s.id, [
    { establishmentId: s.id, revision: after + 1, changes: [message('a secret', null)] },
    { establishmentId: s.id, revision: after + 2, changes: [message('', new Date())] },
  ]);
  expect(await told(hub, connection, new Map([[s.id, after]]))).toBe(true);
  let words = '';
  await until(() => (words += heard()).includes(id));
  expect(words).not.toContain('a secret');
});
