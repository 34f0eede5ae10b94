import { expect, test, vi } from 'vitest';
import { hearBell, ringAccount, ringAdmins, ringConversation, ringSchool } from '../../src/server/account/ring.ts';
import type { App } from '../../src/server/context.ts';
import { hubRows } from '../../src/server/conversations/hub-rows.ts';
import type { Bus, BusMessage } from '../../src/server/live/log/bus.ts';
import { newLocalBus } from '../../src/server/live/log/bus.ts';
import { Connections } from '../../src/server/live/people/connections.ts';
import { Subscription } from '../../src/server/live/people/subscription.ts';
import { newConnection, newHub } from '../support/hub.ts';
import { join, school } from '../support/school.ts';
import { until } from '../support/until.ts';

/** A process with sockets of these people, each of which has the bell. */
async function processOf(schoolId: string, people: readonly string[], publish: Bus['publish'] = () => undefined) {
  const [hub, connections] = [newHub([schoolId]), new Connections()];
  const app = { hub, connections, bus: { ...newLocalBus(), publish } } as unknown as App;
  const heard = new Map<string, string[]>();
  for (const userId of people) {
    const { connection, transport } = newConnection(userId);
    connections.add(connection);
    await hub.attach(connection);
    const subscription = new Subscription(connection, 'account');
    subscription.open(1);
    connection.add(subscription);
    const texts: string[] = [];
    heard.set(userId, texts);
    transport.on('data', (data: Buffer) => texts.push(data.toString()));
  }
  const count = (userId: string, word: string) => heard.get(userId)!.join('').split(word).length - 1;
  return { app, count };
}

test('[ACCOUNT2] the bell rings at the sockets of the people named, on every process, and at nobody else’s', async () => {
  const published = vi.fn<(school: string | null, message: BusMessage) => void>();
  const one = await processOf('school', ['a', 'b', 'c'], published);
  const other = await processOf('school', ['a', 'd']);
  ringAccount(one.app, ['a', 'b'], { what: 'drafts' });
  const [[to, message]] = published.mock.calls as [[string | null, Extract<BusMessage, { kind: 'account' }>]];
  expect(to).toBeNull();
  hearBell(other.app, message);
  await until(() => one.count('a', 'drafts') + one.count('b', 'drafts') + other.count('a', 'drafts') === 3);
  expect([one.count('c', 'drafts'), other.count('d', 'drafts')]).toEqual([0, 0]);
});

test('[PANEL8] the work of a school rings at its admins alone, and at none that is suspended', async () => {
  await using s = await school();
  await using other = await school();
  const [admin, teacher] = [s.people.admin, s.people.teacher];
  const { app, count } = await processOf(s.id, [admin, teacher, other.people.admin]);
  Object.assign(app, { live: s.db });
  await ringAdmins(app, s.id, { what: 'job', jobId: 'x' });
  await until(() => count(admin, 'jobId') === 1);
  expect([count(teacher, 'jobId'), count(other.people.admin, 'jobId')]).toEqual([0, 0]);
  await s.db.updateTable('membership').set({ suspendedAt: new Date() }).where('userId', '=', admin).execute();
  await ringAdmins(app, s.id, { what: 'job', jobId: 'x' });
  ringAccount(app, [admin], { what: 'drafts' });
  await until(() => count(admin, 'drafts') === 1);
  expect(count(admin, 'jobId')).toBe(1);
});

test('[ACCOUNT2] what a school has set rings at everyone of it, on the processes that serve it, and in no other school', async () => {
  const published = vi.fn<(school: string | null, message: BusMessage) => void>();
  const here = await processOf('school', ['a', 'b'], published);
  const other = await processOf('another', ['c']);
  ringSchool(here.app, 'school', { what: 'settings', establishmentId: 'school' });
  const [[to, message]] = published.mock.calls as [[string | null, Extract<BusMessage, { kind: 'account' }>]];
  expect(to).toBe('school');
  hearBell(other.app, message);
  await until(() => here.count('a', 'settings') === 1 && here.count('b', 'settings') === 1);
  expect(other.count('c', 'settings')).toBe(0);
});

test('[ACCOUNT2] what is to be asked of a conversation rings at those who are in it, on the processes that serve its school', async () => {
  const published = vi.fn<(school: string | null, message: BusMessage) => void>();
  const here = await processOf('school', ['a', 'b'], published);
  const other = await processOf('school', ['a', 'c']);
  for (const { hub } of [here.app, other.app])
    for (const connection of hub.members.ofPerson('a')) hub.members.enter(connection, 'announcement', 1);
  const event = { what: 'reactions', conversationId: 'announcement' } as const;
  ringConversation(here.app, { establishmentId: 'school', conversationId: 'announcement' }, event);
  const [[to, message]] = published.mock.calls as [[string | null, Extract<BusMessage, { kind: 'account' }>]];
  expect(to).toBe('school');
  hearBell(other.app, message);
  await until(() => here.count('a', 'reactions') === 1 && other.count('a', 'reactions') === 1);
  expect([here.count('b', 'reactions'), other.count('c', 'reactions')]).toEqual([0, 0]);
});

test('[ACCOUNT3] whoever is rung for `me` is looked at before a second is over: a verb that lets them into a school rings, and they hear it', async () => {
  await using a = await school();
  await using b = await school();
  const [hub, connections] = [newHub([], { rows: hubRows(a.db) }), new Connections()];
  const app = { live: a.db, hub, connections, bus: newLocalBus() } as unknown as App;
  const cut = vi.fn<(code: number) => void>();
  const cutOther = vi.fn<(code: number) => void>();
  const sockets = [newConnection(a.people.teacher, { cut }), newConnection(a.people.parent, { cut: cutOther })];
  for (const { connection } of sockets) {
    connections.add(connection);
    await hub.attach(connection);
  }
  ringAccount(app, [a.people.teacher, a.people.parent], { what: 'me' });
  await join(a.db, b.id, a.people.teacher, 'teacher');
  ringAccount(app, [a.people.teacher, a.people.parent], { what: 'me' });
  await until(() => cut.mock.calls.length > 0);
  expect(cut).toHaveBeenCalledWith(4403);
  expect(cutOther).not.toHaveBeenCalled();
  expect([...hub.members.ofPerson(a.people.teacher)]).toEqual([]);
  expect([...hub.members.ofPerson(a.people.parent)]).toHaveLength(1);
});
