import { expect, test } from 'vitest';
import { pushing, reasons, register, type Pushing } from '../support/pushing.ts';
import { refusalOf } from '../support/refusal.ts';
import { say } from '../support/talk.ts';
import { until } from '../support/until.ts';

const answering = (t: Pushing, status: number, headers: Record<string, string> = {}) =>
  (t.device.answers = (response) => void response.writeHead(status, headers).end());
const deviceOf = async (t: Pushing) => (await t.parent.http.account.pushDevices.query())[0];
const rest = async (t: Pushing) => {
  await t.s.db.updateTable('pushSubscription').set({ retryAt: null }).execute();
  await t.makeDue();
  await t.send();
};

test.each([404, 410])('[NOTIFY17] a device that its push service knows no more (%i) is one no more', async (status) => {
  await using t = await pushing();
  answering(t, status);
  await say(t.teacher, t.conversationId, 'x');
  await t.tell();
  expect(await deviceOf(t)).toBeUndefined();
  expect(await reasons(t.parent)).toEqual(['message skipped: noDevice']);
});

test('[NOTIFY18] what a push service cannot take now is tried again, by those devices alone that were not reached', async () => {
  await using t = await pushing();
  const other = await register(await t.as('parent'), t.service.newDevice());
  answering(t, 503);
  await say(t.teacher, t.conversationId, 'x');
  await t.tell();
  expect([t.device.received.length, other.received.length]).toEqual([1, 1]);
  expect(await reasons(t.parent)).toEqual(['message planned: due']);
  const failing = (await t.parent.http.account.pushDevices.query()).find(({ current }) => current);
  expect(failing?.failure).toEqual({ outcome: 'refused', status: 503 });
  answering(t, 201);
  await rest(t);
  expect([t.device.received.length, other.received.length]).toEqual([2, 1]);
  expect(await reasons(t.parent)).toEqual(['message sent: told']);
  const { devices } = (await t.parent.http.account.notices.query({}))[0]!;
  expect(devices).toBe(2);
  expect((await t.parent.http.account.pushDevices.query()).map(({ failure }) => failure)).toEqual([null, null]);
});

test('[NOTIFY18] it waits as long as its push service asks it to, and what comes meanwhile waits with it', async () => {
  await using t = await pushing();
  answering(t, 429, { 'retry-after': '600' });
  await say(t.teacher, t.conversationId, 'x');
  await t.tell();
  await say(t.teacher, t.conversationId, 'y');
  await t.tell();
  await t.send();
  expect(t.device.received).toHaveLength(1);
  const { retryAt } = await t.s.db
    .selectFrom('pushSubscription')
    .select('retryAt')
    .where('userId', '=', t.s.people.parent)
    .executeTakeFirstOrThrow();
  expect(retryAt!.getTime() - Date.now()).toBeGreaterThan(500_000);
  answering(t, 201);
  await rest(t);
  expect(t.device.received.at(-1)!.payload.notification.body).toBe('2 nouveaux messages');
  expect(await reasons(t.parent)).toEqual(['message sent: together', 'message sent: told']);
});

test('[NOTIFY18] a day later nobody is told any more, and what was refused for good is not tried again', async () => {
  await using t = await pushing();
  answering(t, 500);
  await say(t.teacher, t.conversationId, 'x');
  await t.tell();
  await t.s.db.updateTable('notification').set({ overAt: new Date() }).where('establishmentId', '=', t.s.id).execute();
  await rest(t);
  expect(await reasons(t.parent)).toEqual(['message skipped: unreachable']);
  answering(t, 413);
  await say(t.teacher, t.conversationId, 'y');
  await t.tell();
  expect(t.device.received).toHaveLength(2);
  expect((await reasons(t.parent)).at(-1)).toBe('message skipped: unreachable');
  expect((await deviceOf(t))?.failure).toEqual({ outcome: 'refused', status: 413 });
});

test('[NOTIFY23] a push service that hangs holds up nobody else’s', async () => {
  await using t = await pushing();
  const other = await register(await t.as('admin'), t.service.newDevice());
  t.device.answers = () => undefined;
  await say(t.teacher, t.conversationId, 'x');
  await t.decide();
  await t.makeDue();
  await t.server.pushes.sendDue();
  await until(() => other.received.length === 1 && t.device.received.length === 1);
  await say(t.teacher, t.conversationId, 'y');
  await t.decide();
  await t.makeDue();
  await t.server.pushes.sendDue();
  await until(() => other.received.length === 2);
  expect(await reasons(t.parent)).toEqual(['message planned: due', 'message planned: due']);
  await t.server.pushes.settled();
  expect((await deviceOf(t))?.failure).toEqual({ outcome: 'notReachable' });
});

test('[NOTIFY19] a test goes the whole way, and says where it stopped', async () => {
  await using t = await pushing();
  const { endpoint } = t.device.subscription;
  const tested = (at = endpoint) => t.parent.http.account.testPush.mutate({ endpoint: at });
  expect(await tested()).toEqual({ outcome: 'sent' });
  expect(t.device.received[0]!.payload.notification).toMatchObject({
    body: 'Les notifications arrivent sur cet appareil.',
    data: { kind: 'test' },
  });
  answering(t, 403);
  expect(await tested()).toEqual({ outcome: 'refused', status: 403 });
  t.device.answers = (response) => void response.destroy();
  expect(await tested()).toEqual({ outcome: 'notReachable' });
  const inside = 'https://10.0.0.1/x';
  await t.s.db.updateTable('pushSubscription').set({ endpoint: inside }).where('endpoint', '=', endpoint).execute();
  expect(await tested(inside)).toEqual({ outcome: 'addressRefused' });
  await t.s.db.updateTable('pushSubscription').set({ endpoint }).where('endpoint', '=', inside).execute();
  answering(t, 410);
  expect(await tested()).toEqual({ outcome: 'noSubscription' });
  expect(await tested()).toEqual({ outcome: 'noSubscription' });
  expect(await refusalOf(tested())).toMatchObject({ reason: 'rate.exceeded' });
});

test('[NOTIFY7] what was decided is read by its person alone, fifty at a time, the latest first', async () => {
  await using t = await pushing();
  const { id: other } = await t.s.db
    .selectFrom('establishment')
    .select('id')
    .where('id', '=', t.s.id)
    .executeTakeFirstOrThrow();
  const row = {
    establishmentId: other,
    userId: t.s.people.parent,
    kind: 'message' as const,
    conversationId: t.conversationId,
  };
  const rows = Array.from({ length: 60 }, (_, n) => ({
    ...row,
    messageId: crypto.randomUUID(),
    seq: n + 1,
    state: 'skipped' as const,
    reason: 'muted' as const,
    dueAt: new Date(),
    overAt: new Date(),
    endedAt: new Date(),
  }));
  await t.s.db.insertInto('notification').values(rows).execute();
  const page = await t.parent.http.account.notices.query({});
  expect(page.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, n) => 60 - n));
  const next = await t.parent.http.account.notices.query({ before: page.at(-1)!.id });
  expect(next.map(({ seq }) => seq)).toEqual(Array.from({ length: 10 }, (_, n) => 10 - n));
  expect(await t.teacher.http.account.notices.query({})).toEqual([]);
});

test('[NOTIFY22] the figures say who was told, and who was not and why', async () => {
  await using t = await pushing();
  const told = async (reason: string) => {
    const text = await fetch(`${t.server.origin}/metrics`).then((response) => response.text());
    return Number(new RegExp(`preau_notifications_total\\{reason="${reason}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
  };
  await say(t.teacher, t.conversationId, 'x');
  await say(t.teacher, t.conversationId, 'y');
  await t.tell();
  await t.parent.http.setNotify.mutate({ conversationId: t.conversationId, notify: 'none' });
  await say(t.teacher, t.conversationId, 'z');
  await t.tell();
  expect([await told('told'), await told('together'), await told('muted')]).toEqual([1, 1, 1]);
});
