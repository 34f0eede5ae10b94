import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { classNamed, newAnnouncement, publishAll } from '../support/announcing.ts';
import type { TestClient } from '../support/client.ts';
import { closedNow, openNow } from '../support/closed-now.ts';
import { followAccount } from '../support/follow.ts';
import { pushing, quietNow, reasons, register, set as setPersonal } from '../support/pushing.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { apart, set } from '../support/settings.ts';
import { say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** As `pushing`, after the hours of the school, where teachers may tell now. */
async function closing() {
  const t = await pushing();
  const admin = await t.as('admin');
  await set(admin, { hours: closedNow(), urgentAnnouncements: { teacher: true } });
  const write = async (client = t.teacher) => (await say(client, t.conversationId, 'demain à 8 h')).id;
  const audited = async () => (await admin.http.admin.audit.query({ action: 'message.toldNow' })).items;
  return { ...t, admin, write, audited };
}

const tellNow = ({ http }: TestClient, id: string) => http.tellNow.mutate({ id });
const refused = async (client: TestClient, id: string) => (await refusalOf(tellNow(client, id))).reason;

test('[HOURS15] what its author has told at once is told to those whom the hours of the school held it back from, and nothing else is', async () => {
  await using t = await closing();
  const [first, id] = [await t.write(), await t.write()];
  await t.tell();
  expect(t.device.received).toEqual([]);
  expect(await tellNow(t.teacher, id)).toEqual({ messageId: id, toldAt: expect.any(Date) });
  await t.decide();
  await t.send();
  expect(t.device.received.map(({ payload }) => payload.notification.data.messageId)).toEqual([id]);
  expect(t.device.received[0]!.headers.urgency).toBe('high');
  const all = await t.parent.http.account.notices.query({});
  const byMessage = new Map(all.map((one) => [one.messageId, one]));
  expect(byMessage.get(id)).toMatchObject({ state: 'sent', reason: 'told', toldNowBy: 'teacher' });
  expect(byMessage.get(first)).toMatchObject({ state: 'held', reason: 'quiet', toldNowBy: null });
});

test('[HOURS15] told before it is decided whom it is held from, it is told all the same, and once', async () => {
  await using t = await closing();
  await tellNow(t.teacher, await t.write());
  for (let times = 0; times < 2; times++) await t.tell();
  expect(t.device.received).toHaveLength(1);
  expect(await reasons(t.parent)).toContain('message sent: told');
});

test('[HOURS15] the quiet hours of a reader, their mute and whoever has left stay as they are', async () => {
  await using t = await closing();
  await setPersonal(t.parent, { quietHours: quietNow() });
  const id = await t.write();
  await t.decide();
  await tellNow(t.teacher, id);
  await t.tell();
  expect(t.device.received).toEqual([]);
  expect(await reasons(t.parent)).toContain('message held: quiet');
  await setPersonal(t.parent, { quietHours: { on: false } });
  await t.makeDue();
  await t.send();
  expect(t.device.received).toHaveLength(1);
  await t.parent.http.setNotify.mutate({ conversationId: t.conversationId, notify: 'none' });
  await tellNow(t.teacher, await t.write());
  await t.tell();
  expect(t.device.received).toHaveLength(1);
  await t.parent.http.setNotify.mutate({ conversationId: t.conversationId, notify: 'all' });
  await tellNow(t.teacher, await t.write());
  await t.decide();
  await t.parent.http.leaveConversation.mutate({ conversationId: t.conversationId });
  await t.tell();
  expect(t.device.received).toHaveLength(1);
  expect(await refused(t.teacher, await t.write())).toBe('telling.nobodyWaits');
});

test('[HOURS15] what is being held back in that very moment, by whoever judged it a moment before, is told as well', async () => {
  await using t = await closing();
  const id = await t.write();
  await t.decide();
  // As what was to be told when the hours ended.
  const row = t.s.db.updateTable('notification').where('messageId', '=', id);
  await row.set({ state: 'planned', dueAt: new Date(Date.now() + 3_600_000) }).execute();
  await tellNow(t.teacher, id);
  const { decided } = await t.s.db.transaction().execute(async (trx) => {
    await trx.updateTable('notification').set({ state: 'held' }).where('messageId', '=', id).execute();
    const decided = t.decide();
    await until(async () => {
      const { rows } = await sql<{ waits: boolean }>`
        select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like '%told_now t%') as waits`.execute(
        t.s.db,
      );
      return rows[0]!.waits;
    });
    return { decided };
  });
  await decided;
  await t.send();
  expect(t.device.received).toHaveLength(1);
});

test('[HOURS15] staff, who were told at any hour, are not told once more, and of nobody is it said to them', async () => {
  await using t = await closing();
  const device = await register(t.admin, t.service.newDevice());
  const id = await t.write();
  await t.tell();
  expect(device.received).toHaveLength(1);
  await tellNow(t.teacher, id);
  await t.tell();
  expect(device.received).toHaveLength(1);
  expect(await t.admin.http.account.notices.query({})).toMatchObject([{ messageId: id, toldNowBy: null }]);
});

test('[HOURS15] everyone in the conversation is rung, and asks which message it was', async () => {
  await using t = await closing();
  const rung = await followAccount(t.parent);
  const id = await t.write();
  await tellNow(t.teacher, id);
  const { conversationId } = t;
  await until(() => rung.events.some(({ what }) => what === 'toldNow'));
  expect(rung.events).toContainEqual({ what: 'toldNow', conversationId });
  expect(await t.parent.http.toldNow.query({ conversationId })).toEqual([{ messageId: id, toldAt: expect.any(Date) }]);
  const outsider = await t.as('parent2');
  expect((await refusalOf(outsider.http.toldNow.query({ conversationId }))).reason).toBe('conversation.unknown');
});

test('[HOURS16] again, from two devices and on two servers at once it is once, and once in the audit', async () => {
  await using t = await closing();
  const other = await newTestServer();
  const id = await t.write();
  const clients = [t.teacher, await t.as('teacher'), await t.s.as('teacher', other)];
  const answers = await Promise.all(clients.map((client) => tellNow(client, id)));
  expect(new Set(answers.map(({ toldAt }) => toldAt.getTime())).size).toBe(1);
  // Also where it would be refused by now: whoever did not hear that it was done asks again.
  await set(t.admin, { hours: openNow, urgentAnnouncements: null });
  expect(await tellNow(t.teacher, id)).toEqual(answers[0]);
  expect(await t.audited()).toMatchObject([{ actor: { name: 'teacher' }, detail: { name: '6e B', count: 1 } }]);
  const { toldNow } = await t.admin.http.admin.statistics.query({});
  expect(toldNow).toBe(1);
  await other.close();
});

describe('[HOURS17] it is refused', () => {
  test('to whom the school does not let say so, to families always, and from the moment on at which it does no longer', async () => {
    await using t = await closing();
    const [ofTeacher, ofParent] = [await t.write(), await t.write(t.parent)];
    expect(await refused(t.parent, ofParent)).toBe('telling.notAllowed');
    await set(t.admin, { urgentAnnouncements: null });
    expect(await refused(t.teacher, ofTeacher)).toBe('telling.notAllowed');
    await tellNow(t.admin, await t.write(t.admin));
    await set(t.admin, { urgentAnnouncements: { teacher: true } });
    await t.s.db
      .updateTable('membership')
      .set({ role: 'parent' })
      .where('establishmentId', '=', t.s.id)
      .where('userId', '=', t.s.people.teacher)
      .execute();
    expect(await refused(t.teacher, ofTeacher)).toBe('telling.notAllowed');
  });

  test('of what somebody else wrote, of what was deleted, and of what is none of theirs', async () => {
    await using t = await closing();
    await using there = await school();
    const stranger = await there.as('admin', t.server);
    const id = await t.write();
    expect(await refused(t.admin, id)).toBe('message.notYours');
    expect(await refused(stranger, id)).toBe('message.unknown');
    expect(await refused(await t.as('teacher2'), id)).toBe('message.unknown');
    await t.teacher.http.deleteMessage.mutate({ id });
    expect(await refused(t.teacher, id)).toBe('message.deleted');
    const left = await t.write();
    await t.teacher.http.leaveConversation.mutate({ conversationId: t.conversationId });
    expect(await refused(t.teacher, left)).toBe('message.unknown');
    expect(await t.audited()).toEqual([]);
  });

  test('where nothing is held: at the hours of the school, where it has none, and of what came while people were told', async () => {
    await using t = await closing();
    const id = await t.write();
    for (const hours of [openNow, 'none'] as const) {
      await set(t.admin, { hours });
      expect(await refused(t.teacher, id)).toBe('telling.notHeld');
    }
    await set(t.admin, { hours: closedNow() });
    const weekAgo = new Date(Date.now() - 7 * 86_400_000);
    await t.s.db
      .updateTable('message')
      .set({ createdAt: weekAgo } as object)
      .where('id', '=', id)
      .execute();
    expect(await refused(t.teacher, id)).toBe('telling.notHeld');
  });

  test('where it is held for nobody: among staff', async () => {
    await using t = await closing();
    const { id: conversationId } = await start(t.s, t.teacher, ['admin']);
    const { id } = await say(t.teacher, conversationId, 'entre nous');
    expect(await refused(t.teacher, id)).toBe('telling.nobodyWaits');
  });

  test('of the text of an announcement that is over', async () => {
    await using t = await closing();
    const classId = await classNamed(t.s, '6e B');
    await t.admin.http.announcements.send.mutate(newAnnouncement([{ kind: 'families', classId }]));
    await publishAll(t.s, t.server);
    const out = t.s.db.selectFrom('announcement').select('messageId').where('establishmentId', '=', t.s.id);
    const { messageId } = await out.executeTakeFirstOrThrow();
    const over = t.s.db.updateTable('announcement').where('messageId', '=', messageId);
    await over.set({ endsAt: new Date(Date.now() - 1_000) }).execute();
    expect(await refused(t.admin, messageId)).toBe('announcement.ended');
    await over.set({ endsAt: null }).execute();
    await tellNow(t.admin, messageId);
    await t.tell();
    expect(t.device.received).toHaveLength(1);
  });

  test('where they may write no longer', async () => {
    await using t = await closing();
    const { id: conversationId } = await start(t.s, t.teacher, ['parent']);
    const { id } = await say(t.teacher, conversationId, 'x');
    await set(t.admin, apart);
    await until(async () => !(await t.teacher.http.conversation.query({ conversationId })).canWrite);
    expect(await refused(t.teacher, id)).toBe('conversation.readOnly');
  });

  test('beyond six a minute', async () => {
    await using t = await closing();
    const id = await t.write();
    for (let times = 0; times < 6; times++) await tellNow(t.teacher, id);
    expect(await refused(t.teacher, id)).toBe('rate.exceeded');
  });
});

test('[HOURS16] the office reads with whom it was in a conversation of two', async () => {
  await using t = await closing();
  const { id: conversationId } = await start(t.s, t.teacher, ['parent']);
  await tellNow(t.teacher, (await say(t.teacher, conversationId, 'x')).id);
  expect(await t.audited()).toMatchObject([{ detail: { name: 'parent', count: 1 } }]);
});
