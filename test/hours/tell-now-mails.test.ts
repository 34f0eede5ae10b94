import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { hold } from '../../src/server/email/end-mails.ts';
import { closedNow } from '../support/closed-now.ts';
import { workerDatabase } from '../support/database.ts';
import { set } from '../support/settings.ts';
import { say } from '../support/talk.ts';
import { mailingUnread } from '../support/unread-mails.ts';

/** As `mailingUnread`, after the hours of the school, where teachers may tell now. */
async function closing() {
  const m = await mailingUnread();
  await set(await m.as('admin'), { hours: closedNow(), urgentAnnouncements: { teacher: true } });
  await m.notices();
  const write = async () => (await say(m.teacher, m.conversationId, 'demain à 8 h')).id;
  const tellNow = (id: string) => m.teacher.http.tellNow.mutate({ id });
  return { ...m, write, tellNow };
}

test.each(['fourHours', 'daily'] as const)(
  '[HOURS18] who has mails of what is unread %s is mailed at once of what its author had told',
  async (pace) => {
    await using m = await closing();
    await m.set({ pace });
    await m.tellNow(await m.write());
    await m.plan();
    await m.send();
    expect(await m.toParent()).toHaveLength(1);
  },
);

test('[HOURS18] a mail that is planned, and one that the hours hold back, goes at once, and once', async () => {
  await using m = await closing();
  await m.set({ pace: 'fourHours' });
  const id = await m.write();
  await m.plan();
  expect(await m.hoursToWait()).toBe(4);
  await m.makeDue();
  await m.send();
  expect(await m.toParent()).toEqual([]);
  expect(await m.hoursToWait()).toBeGreaterThan(24);
  await m.tellNow(id);
  await m.plan();
  await m.send();
  expect(await m.toParent()).toHaveLength(1);
  await m.tellNow(id);
  await m.sendAll();
  expect(await m.toParent()).toHaveLength(1);
  expect(await m.became()).toEqual(['unread handedOver']);
});

test('[HOURS18] nobody is mailed who wants no mails, or has read it, and the next message waits as before', async () => {
  await using m = await closing();
  await m.set({ pace: 'off' });
  await m.tellNow(await m.write());
  await m.sendAll();
  await m.set({ pace: 'hour' });
  const id = await m.write();
  await m.parent.http.markRead.mutate({ conversationId: m.conversationId, seq: 2 });
  await m.tellNow(id);
  await m.sendAll();
  expect(await m.toParent()).toEqual([]);
  await m.write();
  await m.sendAll();
  expect(await m.toParent()).toEqual([]);
  const { state, dueAt } = (await m.ofParent()).at(-1)!;
  expect(state).toBe('planned');
  expect(dueAt.getTime()).toBeGreaterThan(Date.now() + 86_400_000);
});

test('[HOURS18] who wrote it days before has it mailed as well', async () => {
  await using m = await closing();
  const id = await m.write();
  await m.sendAll();
  const longAgo = new Date(Date.now() - 2 * 86_400_000);
  await m.s.db
    .updateTable('message')
    .set({ createdAt: longAgo } as object)
    .where('id', '=', id)
    .execute();
  await m.tellNow(id);
  await m.plan();
  await m.send();
  expect(await m.toParent()).toHaveLength(1);
});

test('[HOURS18] a mail that was about to be held back in that moment is asked about again', async () => {
  await using m = await closing();
  const id = await m.write();
  await m.plan();
  const [mail] = await m.ofParent();
  // As when it is decided by what was so a moment before.
  await sql`update email set state = 'due', tried_at = clock_timestamp() where id = ${mail!.id}`.execute(m.s.db);
  await m.tellNow(id);
  await m.plan();
  const { databases } = await workerDatabase();
  await hold(databases.live, mail!.id, new Date(Date.now() + 3 * 86_400_000));
  expect(await m.hoursToWait()).toBe(0);
  await m.makeDue();
  await m.send();
  expect(await m.toParent()).toHaveLength(1);
});
