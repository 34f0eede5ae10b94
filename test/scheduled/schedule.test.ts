import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { followAccount, followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { scheduling } from '../support/scheduling.ts';
import { remove, say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

test('[SEND1] staff keep a message for its time, which nobody else knows of', async () => {
  await using t = await scheduling();
  const heard = await followMessages(t.parent);
  const kept = await t.later('  demain à huit heures ', { replyToId: t.id });
  const { conversationId, inAnHour: at } = t;
  expect(kept).toEqual({
    id: kept.id,
    conversationId,
    body: 'demain à huit heures',
    replyToId: t.id,
    attachments: [],
    at,
    refused: null,
  });
  expect(await t.waiting()).toEqual([kept]);
  expect(await t.teacher.http.scheduledMessages.query({})).toEqual([kept]);
  for (const other of [t.admin, t.parent]) expect(await other.http.scheduledMessages.query({})).toEqual([]);
  for (const change of ['changeScheduled', 'sendScheduled', 'cancelScheduled'] as const)
    expect((await refusalOf(t.admin.http[change].mutate({ id: kept.id }))).reason).toBe('scheduled.unknown');
  await t.s.server.sendDue();
  await say(t.parent, conversationId, 'premise');
  await until(() => heard.messages().length === 1);
  expect(await t.bodies()).not.toContain('demain à huit heures');
});

test('[SEND1] who is not staff, may not write there or is not in it sends nothing later', async () => {
  await using t = await scheduling();
  const { conversationId, inAnHour: at } = t;
  const asked = { id: randomUUID(), conversationId, body: 'x', at };
  for (const other of [t.parent, t.student])
    expect(await refusalOf(other.http.scheduleMessage.mutate(asked))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'scheduled.staffOnly',
    });
  const outsider = await t.s.as('teacher2');
  const refused = await refusalOf(outsider.http.scheduleMessage.mutate(asked));
  expect(refused).toMatchObject({ code: 'NOT_FOUND', reason: 'conversation.unknown' });
  const { id: elsewhere } = await start(t.s, t.teacher, ['parent']);
  expect((await refusalOf(t.later('x', { conversationId: elsewhere, replyToId: t.id }))).reason).toBe(
    'message.unknown',
  );
  await t.s.db
    .updateTable('participant')
    .set({ canWrite: false })
    .where('conversationId', '=', conversationId)
    .execute();
  expect((await refusalOf(t.later('x'))).reason).toBe('conversation.readOnly');
  expect(await t.waiting()).toEqual([]);
});

test('[SEND2] the same again is the same, and its id with anything else is refused', async () => {
  await using t = await scheduling();
  const kept = await t.later('x');
  expect(await t.later('x', { id: kept.id })).toEqual(kept);
  expect((await refusalOf(t.later('y', { id: kept.id }))).reason).toBe('message.idTaken');
  expect((await refusalOf(t.later('x', { id: t.id }))).reason).toBe('message.idTaken');
  const { id: direct } = await start(t.s, t.admin, ['teacher']);
  const theirs = { id: kept.id, conversationId: direct, body: 'x', at: t.inAnHour };
  expect((await refusalOf(t.admin.http.scheduleMessage.mutate(theirs))).reason).toBe('message.idTaken');
  await t.teacher.http.sendScheduled.mutate({ id: kept.id });
  expect((await refusalOf(t.later('x', { id: kept.id }))).reason).toBe('scheduled.sent');
  expect(await t.waiting()).toEqual([]);
});

test('[SEND3] its time is to come and a year away at most, and of one person a hundred wait', async () => {
  await using t = await scheduling();
  expect((await refusalOf(t.later('x', { at: new Date(Date.now() - 1_000) }))).reason).toBe('scheduled.past');
  expect((await refusalOf(t.later('x', { at: new Date(Date.now() + 367 * 86_400_000) }))).reason).toBe(
    'scheduled.tooFar',
  );
  expect((await refusalOf(t.later('x'.repeat(10_001)))).reason).toBe('input.invalid');
  const { id } = await t.later('x');
  const row = { establishmentId: t.s.id, conversationId: t.conversationId, authorId: t.s.people.teacher, body: 'x' };
  const others = Array.from({ length: 99 }, () => ({ ...row, id: randomUUID(), dueAt: t.inAnHour }));
  await t.s.db.insertInto('scheduledMessage').values(others).execute();
  expect(await t.waiting()).toHaveLength(100);
  expect((await refusalOf(t.later('x'))).reason).toBe('scheduled.tooMany');
  await t.teacher.http.cancelScheduled.mutate({ id });
  await t.later('x');
});

test('[SEND4] its author changes it, takes it back with its text, and their devices are told to ask', async () => {
  await using t = await scheduling();
  const bell = await followAccount(t.teacher);
  const others = await followAccount(t.parent);
  const { id } = await t.later('x');
  const at = new Date(t.inAnHour.getTime() + 60_000);
  expect(await t.teacher.http.changeScheduled.mutate({ id, body: 'y' })).toMatchObject({ body: 'y', at: t.inAnHour });
  expect(await t.teacher.http.changeScheduled.mutate({ id, at })).toMatchObject({ body: 'y', at });
  const past = t.teacher.http.changeScheduled.mutate({ id, at: new Date(0) });
  expect((await refusalOf(past)).reason).toBe('scheduled.past');
  expect(await t.teacher.http.cancelScheduled.mutate({ id })).toMatchObject({ body: 'y' });
  expect((await refusalOf(t.teacher.http.cancelScheduled.mutate({ id }))).reason).toBe('scheduled.unknown');
  await until(() => bell.events.length === 5);
  expect(bell.events.slice(1)).toEqual(Array.from({ length: 4 }, () => ({ what: 'scheduled' })));
  expect(others.events).toEqual([{ what: 'all' }]);
});

test('[SEND4] who was taken out of the conversation still takes their text back, and changes it no more', async () => {
  await using t = await scheduling();
  const { id } = await t.later('x');
  await remove(t.s, t.admin, t.conversationId, 'teacher');
  expect((await refusalOf(t.teacher.http.changeScheduled.mutate({ id, body: 'y' }))).reason).toBe(
    'conversation.unknown',
  );
  expect(await t.waiting()).toMatchObject([{ id, body: 'x' }]);
  expect(await t.teacher.http.cancelScheduled.mutate({ id })).toMatchObject({ body: 'x' });
});
