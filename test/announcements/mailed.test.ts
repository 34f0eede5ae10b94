import { expect, test } from 'vitest';
import { newAnnouncement, publishAll } from '../support/announcing.ts';
import { reminding } from '../support/reminding.ts';

test('[ANNOUNCE15] the ledger says that a mail waits, was sent or refused, and nothing of one that was needless', async () => {
  await using m = await reminding();
  const mailed = async () => {
    const { items } = await m.announcements.ledger.query({ id: m.id });
    return Object.fromEntries(items.map((one) => [one.name, one.mailed]));
  };
  expect(await mailed()).toEqual({ parent: null, parent2: null });
  await m.remind();
  expect(await mailed()).toEqual({ parent: 'waiting', parent2: 'waiting' });
  await m.parent.http.announcements.acknowledge.mutate({ id: m.id });
  m.smtp.refuseRecipient = () => ({ responseCode: 550, message: 'no such mailbox' });
  await m.sendDue();
  expect(await mailed()).toEqual({ parent: null, parent2: 'refused' });
  await m.set({ pace: 'daily' });
  const classId = m.classId;
  const { id } = await m.announcements.send.mutate(newAnnouncement([{ kind: 'families', classId }]));
  await publishAll(m.s, m.server);
  m.smtp.refuseRecipient = () => null;
  await m.sendAll();
  const { items } = await m.announcements.ledger.query({ id });
  expect(items.map((one) => `${one.name} ${one.mailed}`)).toEqual(['parent sent', 'parent2 null']);
});

test('[ANNOUNCE24] the ledger lists whom nothing has reached and nothing is on its way to', async () => {
  await using m = await reminding();
  const unreached = async () => {
    const { items, unreached: count } = await m.announcements.ledger.query({ id: m.id, show: 'unreached' });
    expect(count).toBe(items.length);
    return items.map(({ name }) => name);
  };
  await m.notices();
  await m.plan();
  expect(await unreached()).toEqual([]);
  m.smtp.refuseRecipient = () => ({ responseCode: 550, message: 'no such mailbox' });
  await m.sendDue();
  expect(await unreached()).toEqual(['parent', 'parent2']);
  await m.parent.http.markRead.mutate({ conversationId: m.id, seq: 1 });
  expect(await unreached()).toEqual(['parent2']);
  // Whether somebody has read who does not share it, being listed does not say.
  const { parent } = m.s.people;
  await m.s.db.updateTable('membership').set({ choseReading: false }).where('userId', '=', parent).execute();
  expect(await unreached()).toEqual(['parent', 'parent2']);
});
