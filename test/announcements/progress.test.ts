import { expect, test } from 'vitest';
import { classNamed, newAnnouncement, publishAll } from '../support/announcing.ts';
import { followAccount } from '../support/follow.ts';
import { pushing, reasons } from '../support/pushing.ts';
import { reminding } from '../support/reminding.ts';
import { until } from '../support/until.ts';

test('[ANNOUNCE32] how many devices of how many were told is in the ledger, rises by the bell, and ends with a recall', async () => {
  await using t = await pushing();
  const { announcements } = t.teacher.http;
  const send = async () => {
    const classId = await classNamed(t.s, '6e B');
    const wanted = newAnnouncement([{ kind: 'families', classId }]);
    await announcements.send.mutate(wanted);
    await publishAll(t.s, t.server);
    await t.decide();
    await t.makeDue();
    return wanted.clientId;
  };
  const id = await send();
  const told = async (of = id) => (await announcements.ledger.query({ id: of })).told;
  expect(await told()).toEqual({ done: 0, of: 1 });
  const bell = await followAccount(t.teacher);
  await t.send();
  await until(() => bell.events.some(({ what }) => what === 'announcements'));
  expect(await told()).toEqual({ done: 1, of: 1 });
  const second = await send();
  await announcements.recall.mutate({ id: second });
  await t.send();
  expect(await told(second)).toEqual({ done: 0, of: 0 });
  expect(t.device.received).toHaveLength(1);
  expect((await reasons(t.parent)).at(-1)).toBe('message skipped: deleted');
});

test('[ANNOUNCE32] how many of how many were mailed is there as well, and of whom it may not be known nothing', async () => {
  await using m = await reminding();
  const mailed = async () => (await m.announcements.ledger.query({ id: m.id })).mailed;
  expect(await mailed()).toEqual({ done: 0, of: 0 });
  await m.remind();
  expect(await mailed()).toEqual({ done: 0, of: 2 });
  const bell = await followAccount(m.teacher);
  await m.sendDue();
  await until(() => bell.events.some(({ what }) => what === 'announcements'));
  expect(await mailed()).toEqual({ done: 2, of: 2 });
  const { parent } = m.s.people;
  await m.s.db.updateTable('membership').set({ choseReading: false }).where('userId', '=', parent).execute();
  expect(await mailed()).toEqual({ done: 1, of: 1 });
});
