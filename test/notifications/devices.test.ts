import { expect, test } from 'vitest';
import { pushKeys } from '../../src/server/notifications/push-keys.ts';
import { workerDatabase } from '../support/database.ts';
import { newDeviceKeys } from '../support/device-keys.ts';
import { pushing, reasons, register } from '../support/pushing.ts';
import { refusalOf } from '../support/refusal.ts';
import { say } from '../support/talk.ts';

const devices = (client: Awaited<ReturnType<typeof pushing>>['parent']) => client.http.account.pushDevices.query();

test('[NOTIFY12] a device is its session’s: it is listed without its address, and signed out it is told nothing more', async () => {
  await using t = await pushing();
  const other = await t.as('parent');
  await register(other, t.service.newDevice(), '  Safari, iPhone ');
  const listed = await devices(t.parent);
  expect(listed.map(({ device, current }) => [device, current])).toEqual([
    ['Safari, iPhone', false],
    ['Firefox', true],
  ]);
  expect(Object.keys(listed[0]!).toSorted()).toEqual(['current', 'device', 'failure', 'id', 'lastSuccessAt', 'since']);
  await t.parent.http.auth.signOut.mutate();
  expect((await devices(other)).map(({ device }) => device)).toEqual(['Safari, iPhone']);
  await say(t.teacher, t.conversationId, 'x');
  await t.tell();
  expect(t.device.received).toEqual([]);
  expect((await devices(other))[0]!.lastSuccessAt).toBeInstanceOf(Date);
});

test('[NOTIFY12] a session that has run out, or was ended elsewhere, tells its device nothing', async () => {
  await using t = await pushing();
  const other = await t.as('parent');
  await say(t.teacher, t.conversationId, 'x');
  await t.decide();
  await t.s.db.updateTable('session').set({ expiresAt: new Date() }).where('userId', '=', t.s.people.parent).execute();
  await t.makeDue();
  await t.send();
  expect(t.device.received).toEqual([]);
  await t.s.db
    .updateTable('session')
    .set({ expiresAt: new Date(Date.now() + 3_600_000) })
    .where('userId', '=', t.s.people.parent)
    .execute();
  expect(await reasons(other)).toEqual(['message skipped: noDevice']);
  for (const { id, current } of await other.http.auth.sessions.query())
    if (!current) await other.http.auth.revokeSession.mutate({ id });
  expect(await devices(other)).toEqual([]);
});

test('[NOTIFY13] of a thousand devices of one person the last twenty are kept, and one that registers again is one', async () => {
  await using t = await pushing();
  const { userId, sessionId } = await t.s.db
    .selectFrom('pushSubscription')
    .select(['userId', 'sessionId'])
    .where('userId', '=', t.s.people.parent)
    .executeTakeFirstOrThrow();
  const keys = newDeviceKeys();
  const rows = Array.from({ length: 1_000 }, (_, n) => ({
    userId,
    sessionId,
    ...keys,
    endpoint: `https://push.example/${t.s.id}/${n}`,
    device: `${n}`,
    createdAt: new Date(Date.now() - 1_000 + n),
  }));
  await t.s.db.insertInto('pushSubscription').values(rows).execute();
  await register(t.parent, t.service.newDevice(), 'last');
  await register(t.parent, t.device, 'again');
  await register(t.parent, t.device, 'again');
  const names = (await devices(t.parent)).map(({ device }) => device);
  expect(names).toHaveLength(20);
  expect(names.slice(0, 3)).toEqual(['again', 'last', '999']);
});

test('[NOTIFY13] thirty times a minute somebody registers, and no oftener', async () => {
  await using t = await pushing();
  const parent2 = await t.as('parent2');
  const device = t.service.newDevice();
  for (let n = 0; n < 30; n += 1) await register(parent2, device);
  expect(await refusalOf(register(parent2, device))).toMatchObject({ reason: 'rate.exceeded' });
});

test('[NOTIFY14] a browser that changed hands is its new owner’s, and the former one is told nothing on it', async () => {
  await using t = await pushing();
  const admin = await t.as('admin');
  await register(admin, t.device, 'now mine');
  expect(await devices(t.parent)).toEqual([]);
  expect((await devices(admin)).map(({ device }) => device)).toEqual(['now mine']);
  await t.parent.http.account.unsubscribePush.mutate({ endpoint: t.device.subscription.endpoint });
  expect(await devices(admin)).toHaveLength(1);
});

test('[NOTIFY14] nobody removes or tests the device of somebody else, which is as unknown as none', async () => {
  await using t = await pushing();
  const { id } = (await devices(t.parent))[0]!;
  const { endpoint } = t.device.subscription;
  expect(await refusalOf(t.teacher.http.account.removePushDevice.mutate({ id }))).toMatchObject({
    reason: 'push.unknown',
  });
  await t.teacher.http.account.unsubscribePush.mutate({ endpoint });
  expect(await t.teacher.http.account.testPush.mutate({ endpoint })).toEqual({ outcome: 'noSubscription' });
  expect(await devices(t.parent)).toHaveLength(1);
  expect(await t.teacher.http.account.notices.query({})).toEqual([]);
  await t.parent.http.account.removePushDevice.mutate({ id });
  expect(await devices(t.parent)).toEqual([]);
});

test('[NOTIFY21] the keys are made once, however many ask at the same time, and calls read neither them nor any address', async () => {
  await using t = await pushing();
  const { databases } = await workerDatabase();
  await t.s.db.deleteFrom('pushKey').execute();
  const made = await Promise.all(Array.from({ length: 8 }, () => pushKeys(databases.live)));
  expect(new Set(made.map(({ privateKey }) => privateKey)).size).toBe(1);
  for (const table of ['pushKey', 'pushSubscription'] as const)
    await expect(databases.db.selectFrom(table).selectAll().execute()).rejects.toThrow(/permission denied/);
  await expect(databases.accounts.selectFrom('pushKey').selectAll().execute()).rejects.toThrow(/permission denied/);
});
