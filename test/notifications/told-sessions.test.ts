import { expect, test } from 'vitest';
import { sessionIdOf } from '../../src/server/auth/lucia.ts';
import { followAccount } from '../support/follow.ts';
import { pushing, register, set, type Pushing } from '../support/pushing.ts';
import { refusalOf } from '../support/refusal.ts';
import { say } from '../support/talk.ts';
import { until } from '../support/until.ts';

const [hourMs, dayMs] = [3_600_000, 86_400_000];
type Client = Pushing['parent'];

/** The row of somebody's session, and how it was some days ago. */
function rowOf({ s }: Pushing, client: Client) {
  const id = sessionIdOf(client.cookie.split('=')[1]!);
  const row = () => s.db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
  return {
    id,
    lastsDays: async () => Math.round(((await row())!.expiresAt.getTime() - Date.now()) / dayMs),
    isOver: async () => !((await row())!.expiresAt.getTime() > Date.now()),
    set: (values: { createdAt?: Date; usedAt?: Date; expiresAt?: Date }) =>
      s.db.updateTable('session').set(values).where('id', '=', id).execute(),
  };
}
const ago = (ms: number) => new Date(Date.now() - ms);
const ask = async ({ origin, cookie }: Client) => {
  const answer = await fetch(`${origin}/session`, { headers: { cookie } });
  return { status: answer.status, maxAge: Number(/Max-Age=(\d+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]) };
};

test('[NOTIFY25] it lasts thirty days without use, its cookie as well, and one without a device as ever', async () => {
  await using t = await pushing();
  const other = await t.as('parent');
  const { status, maxAge } = await ask(t.parent);
  expect([status, Math.round(maxAge / 86_400)]).toEqual([204, 30]);
  expect(await rowOf(t, t.parent).lastsDays()).toBe(30);
  expect((await ask(t.parent)).maxAge).toBeNaN();
  await ask(other);
  expect(await rowOf(t, other).lastsDays()).toBe(0);
  await rowOf(t, t.parent).set({ expiresAt: new Date(Date.now() + 20 * dayMs), usedAt: ago(10 * dayMs) });
  await say(t.teacher, t.conversationId, 'x');
  await t.tell();
  expect(t.device.received).toHaveLength(1);
});

test('[NOTIFY25] it lasts no longer in all than any other, and one that is over stays so', async () => {
  await using t = await pushing();
  const row = rowOf(t, t.parent);
  await row.set({ createdAt: ago(28 * dayMs) });
  await ask(t.parent);
  expect(await row.lastsDays()).toBe(2);
  await row.set({ createdAt: ago(30 * dayMs + hourMs), expiresAt: ago(1_000) });
  expect((await ask(t.parent)).status).toBe(401);
  await row.set({ createdAt: ago(dayMs), expiresAt: ago(1_000) });
  expect((await ask(t.parent)).status).toBe(401);
});

async function suspendAndReinstate(t: Pushing) {
  const admin = await t.as('admin');
  const parent = { userId: t.s.people.parent };
  await admin.http.admin.suspend.mutate(parent);
  await ask(t.parent);
  await admin.http.admin.reinstate.mutate(parent);
}

const ends: [string, (t: Pushing, other: Client) => Promise<unknown>][] = [
  [
    'it is removed from the list',
    async (_, other) => {
      const [device] = await other.http.account.pushDevices.query();
      await other.http.account.removePushDevice.mutate({ id: device!.id });
    },
  ],
  ['another account registers that browser', async (t) => register(await t.as('admin'), t.device)],
  [
    'its push service has ended it',
    async (t) => {
      t.device.answers = (response) => void response.writeHead(410).end();
      await say(t.teacher, t.conversationId, 'x');
      await t.tell();
    },
  ],
  ['its owner is suspended, until they are back', suspendAndReinstate],
  ['its owner wants to be told nowhere', (_, other) => set(other, { notifications: { push: false } })],
];

test.each(ends)(
  '[NOTIFY26] once %s, a session that is used goes on as any other, and one that is not is over',
  async (_, end) => {
    await using t = await pushing();
    const other = await t.as('parent');
    const row = rowOf(t, t.parent);
    await ask(t.parent);
    await end(t, other);
    expect([await row.lastsDays(), await row.isOver()]).toEqual([0, false]);
    await set(other, { notifications: { push: true } });
    await register(t.parent, t.service.newDevice());
    await ask(t.parent);
    await row.set({ usedAt: ago(3 * dayMs) });
    await t.s.db.deleteFrom('pushSubscription').where('sessionId', '=', row.id).execute();
    expect(await row.isOver()).toBe(true);
    expect((await ask(t.parent)).status).toBe(401);
  },
);

test('[NOTIFY26] a sign-out elsewhere ends it at once, whatever its device', async () => {
  await using t = await pushing();
  const other = await t.as('parent');
  await ask(t.parent);
  await other.http.auth.revokeOtherSessions.mutate();
  expect(await refusalOf(t.parent.http.me.query())).toMatchObject({ reason: 'session.none' });
  expect(await other.http.account.pushDevices.query()).toEqual([]);
});

test('[ACCOUNT20] it is listed as one that lasts longer, until when', async () => {
  await using t = await pushing();
  const other = await t.as('parent');
  const told = async () => (await other.http.auth.sessions.query()).map(({ current, told: is }) => [current, is]);
  expect(await told()).toEqual([
    [true, false],
    [false, false],
  ]);
  await ask(t.parent);
  expect(await told()).toEqual([
    [true, false],
    [false, true],
  ]);
  const [, session] = await other.http.auth.sessions.query();
  expect(Math.round((session!.expiresAt.getTime() - Date.now()) / dayMs)).toBe(30);
});

test('[ACCOUNT21] the bell names devices once one comes, goes or changes hands, and not where it registers again as it was', async () => {
  await using t = await pushing();
  const [other, admin] = [await t.as('parent'), await t.as('admin')];
  const [bell, former] = [await followAccount(other), await followAccount(admin)];
  const heard = (count: number) => until(() => bell.events.length === count);
  await register(t.parent, t.device);
  await register(other, t.service.newDevice());
  await heard(2);
  await register(admin, t.device);
  await heard(3);
  const [device] = await other.http.account.pushDevices.query();
  await other.http.account.removePushDevice.mutate({ id: device!.id });
  await heard(4);
  await other.http.account.unsubscribePush.mutate({ endpoint: t.device.subscription.endpoint });
  await t.parent.http.auth.signOut.mutate();
  await heard(5);
  expect(bell.events.map(({ what }) => what)).toEqual(['all', 'devices', 'devices', 'devices', 'sessions']);
  await until(() => former.events.length === 2);
});
