import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { pushing, quietNow, reasons, register, set, type Pushing } from '../support/pushing.ts';
import { join, school } from '../support/school.ts';
import { remove, say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** Their quiet hours end at this moment. */
async function endQuiet(t: Pushing) {
  await set(t.parent, { quietHours: { on: false } });
  await t.makeDue();
  await t.send();
}

test('[NOTIFY4] in quiet hours nothing is sent; once they are over one push tells how much is still unread', async () => {
  await using t = await pushing();
  const { id: other } = await start(t.s, t.teacher, ['parent']);
  await set(t.parent, { quietHours: quietNow() });
  for (const body of ['1', '2', '3']) await say(t.teacher, t.conversationId, body);
  await say(t.teacher, other, '4');
  const gone = await say(t.teacher, other, '5');
  await t.decide();
  await t.send();
  expect(t.device.received).toEqual([]);
  expect((await reasons(t.parent)).toSorted()).toEqual([
    'mention held: quiet',
    'mention held: quiet',
    'message held: quiet',
    'message held: quiet',
    'message held: quiet',
    'summary planned: quiet',
  ]);
  await t.teacher.http.deleteMessage.mutate({ id: gone.id });
  await t.parent.http.markRead.mutate({ conversationId: t.conversationId, seq: 1 });
  await endQuiet(t);
  expect(t.device.received).toHaveLength(1);
  const { notification, app_badge } = t.device.received[0]!.payload;
  expect(notification).toMatchObject({
    body: '3 messages pendant les heures calmes',
    data: { kind: 'summary', conversationId: null },
  });
  expect(notification.navigate).toMatch(/\/fr\/parents\/messagerie$/);
  expect(app_badge).toBe(4);
  expect((await reasons(t.parent)).toSorted()).toEqual([
    'mention sent: summary',
    'mention skipped: deleted',
    'message sent: summary',
    'message sent: summary',
    'message skipped: read',
    'summary sent: told',
  ]);
  await t.makeDue();
  await t.send();
  expect(t.device.received).toHaveLength(1);
});

test('[NOTIFY4] what was read meanwhile makes no summary, and longer hours put it off', async () => {
  await using t = await pushing();
  await set(t.parent, { quietHours: quietNow() });
  const { seq } = await say(t.teacher, t.conversationId, 'x');
  await t.tell();
  expect(await reasons(t.parent)).toEqual(['message held: quiet', 'summary planned: quiet']);
  const { rows } = await sql<{ ahead: boolean }>`
    select due_at > now() + interval '1 hour' as ahead from notification where kind = 'summary' and establishment_id = ${t.s.id}`.execute(
    t.s.db,
  );
  expect(rows).toEqual([{ ahead: true }]);
  await t.parent.http.markRead.mutate({ conversationId: t.conversationId, seq });
  await endQuiet(t);
  expect(await reasons(t.parent)).toEqual(['message skipped: read', 'summary skipped: read']);
  expect(t.device.received).toEqual([]);
});

test('[NOTIFY4] what was to be sent and meets quiet hours waits for their end', async () => {
  await using t = await pushing();
  await say(t.teacher, t.conversationId, 'x');
  await t.decide();
  await set(t.parent, { quietHours: quietNow() });
  await t.makeDue();
  await t.send();
  expect(await reasons(t.parent)).toEqual(['message held: quiet', 'summary planned: quiet']);
  await endQuiet(t);
  expect(t.device.received.map(({ payload }) => payload.notification.data.conversationId)).toEqual([t.conversationId]);
});

test('[NOTIFY4] what is held back while a summary is under way is told by another, and not forgotten', async () => {
  await using t = await pushing();
  await set(t.parent, { quietHours: quietNow() });
  await say(t.teacher, t.conversationId, 'x');
  await t.decide();
  await set(t.parent, { quietHours: { on: false } });
  let answer = () => undefined as void;
  t.device.answers = (response) => (answer = () => void response.writeHead(201).end());
  await t.makeDue();
  await t.server.pushes.sendDue();
  await until(() => t.device.received.length === 1);
  const { id: messageId } = await say(t.teacher, t.conversationId, 'y');
  // As the reader keeps it that decided a moment before the hours were over, and found a summary planned.
  const held = { state: 'held', reason: 'quiet', dueAt: new Date(), overAt: new Date() } as const;
  const about = {
    userId: t.s.people.parent,
    conversationId: t.conversationId,
    messageId,
    seq: 2,
    kind: 'message',
  } as const;
  await t.s.db
    .insertInto('notification')
    .values({ establishmentId: t.s.id, ...about, ...held })
    .execute();
  answer();
  await t.server.pushes.settled();
  t.device.answers = (response) => void response.writeHead(201).end();
  await t.tell();
  expect(t.device.received.map(({ payload }) => payload.notification.data.seq)).toEqual([1, 2]);
  expect(await reasons(t.parent)).toEqual([
    'message sent: summary',
    'summary sent: told',
    'message sent: summary',
    'summary sent: told',
  ]);
});

const meanwhile: [what: string, reason: string, change: (t: Pushing, id: string) => Promise<unknown>][] = [
  ['was read', 'read', (t) => t.parent.http.markRead.mutate({ conversationId: t.conversationId, seq: 1 })],
  ['was deleted', 'deleted', (t, id) => t.teacher.http.deleteMessage.mutate({ id })],
  ['is in a conversation that they left', 'left', (t) => remove(t.s, t.teacher, t.conversationId, 'parent')],
  ['is muted', 'muted', (t) => t.parent.http.setNotify.mutate({ conversationId: t.conversationId, notify: 'none' })],
  ['is switched off', 'off', (t) => set(t.parent, { notifications: { push: false } })],
  [
    'is for whom their device was taken away',
    'noDevice',
    (t) => t.parent.http.account.unsubscribePush.mutate(t.device.subscription),
  ],
  [
    'is nobody’s news any more',
    'late',
    (t) => sql`update notification set over_at = now() where establishment_id = ${t.s.id}`.execute(t.s.db),
  ],
];
test.each(meanwhile)(
  '[NOTIFY5] what %s before it is due is not sent, and the reason is kept',
  async (_, reason, change) => {
    await using t = await pushing();
    const { id } = await say(t.teacher, t.conversationId, 'x');
    await t.decide();
    if (reason === 'noDevice')
      await t.s.db.deleteFrom('pushSubscription').where('userId', '=', t.s.people.parent).execute();
    else await change(t, id);
    await t.makeDue();
    await t.send();
    expect(t.device.received).toEqual([]);
    expect(await reasons(t.parent)).toEqual([`message skipped: ${reason}`]);
  },
);

test('[NOTIFY5] whoever was suspended is told nothing of that school, and of their other one what it says, under its name', async () => {
  await using t = await pushing();
  await using there = await school();
  const { parent: userId } = t.s.people;
  await join(there.db, there.id, userId, 'parent');
  const theirs = await there.as('admin', t.server);
  const { id } = await theirs.http.createConversation.mutate({ participantIds: [userId], establishmentId: there.id });
  await say(t.teacher, t.conversationId, 'x');
  await say(theirs, id, 'y');
  await t.decide();
  await t.decide(there.id);
  await (await t.as('admin')).http.admin.suspend.mutate({ userId });
  await t.makeDue(there.id);
  await t.makeDue();
  await t.send();
  expect(t.device.received.map(({ payload }) => [payload.notification.title, payload.app_badge])).toEqual([
    [`Collège ${there.id.slice(0, 8)}`, 1],
  ]);
  const rows = await t.s.db.selectFrom('notification').select('reason').where('establishmentId', '=', t.s.id).execute();
  expect(rows).toEqual([{ reason: 'suspended' }]);
});

test('[NOTIFY18] [NOTIFY5] what one device was told is told, though another is tried no more since it was read', async () => {
  await using t = await pushing();
  const other = await register(await t.as('parent'), t.service.newDevice());
  other.answers = (response) => void response.writeHead(500).end();
  await say(t.teacher, t.conversationId, 'x');
  await t.tell();
  await t.parent.http.markRead.mutate({ conversationId: t.conversationId, seq: 1 });
  await t.makeDue();
  await t.send();
  expect([t.device.received.length, other.received.length]).toEqual([1, 1]);
  expect(await reasons(t.parent)).toEqual(['message sent: told']);
});

test('[NOTIFY11] what is due of one conversation is told by one push with all that is unread in it, of each conversation one', async () => {
  await using t = await pushing();
  const { id: other } = await start(t.s, t.teacher, ['parent']);
  for (const body of ['1', '2', '3']) await say(t.teacher, t.conversationId, body);
  await say(t.teacher, other, 'x');
  await t.tell();
  const payloads = t.device.received.map(({ payload }) => payload);
  const told = new Map(payloads.map((one) => [one.notification.data.conversationId, one]));
  expect(payloads).toHaveLength(2);
  expect(told.get(t.conversationId)).toMatchObject({
    notification: { body: '3 nouveaux messages', data: { seq: 3 } },
    app_badge: 4,
  });
  expect(told.get(other)!.notification.body).toBe('Nouveau message');
  expect((await reasons(t.parent)).toSorted()).toEqual([
    'mention sent: told',
    'message sent: together',
    'message sent: together',
    'message sent: told',
  ]);
});
