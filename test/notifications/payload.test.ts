import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pushing, set } from '../support/pushing.ts';
import { say, start } from '../support/talk.ts';

test('[NOTIFY9] without leave a device is told the school and how much is unread, and neither who, nor where, nor what', async () => {
  await using t = await pushing();
  const sent = await say(t.teacher, t.conversationId, 'Inès a été malade');
  await t.tell();
  const [{ payload }] = t.device.received as [(typeof t.device.received)[0]];
  const { conversationId } = t;
  expect(payload).toEqual({
    web_push: 8030,
    mutable: true,
    notification: {
      title: `Collège ${t.s.id.slice(0, 8)}`,
      body: 'Nouveau message',
      navigate: `${t.server.origin}/fr/parents/messagerie/${conversationId}?message=1`,
      tag: conversationId,
      lang: 'fr',
      dir: 'ltr',
      silent: false,
      data: { kind: 'message', conversationId, messageId: sent.id, seq: 1, close: [] },
    },
    app_badge: 1,
  });
  for (const secret of ['Inès', '6e B', 'teacher']) expect(JSON.stringify(payload)).not.toContain(secret);
});

test('[NOTIFY9] with leave it says who wrote, where and how it begins, with the names of whom it mentions', async () => {
  await using t = await pushing();
  const { id: direct } = await start(t.s, t.teacher, ['parent']);
  await set(t.parent, { notifications: { preview: true } });
  await say(t.teacher, t.conversationId, `Bonjour <@${t.s.people.parent}>,\n à  demain`);
  await say(t.teacher, direct, `${'é'.repeat(139)}👍👍`);
  await t.tell();
  const shown = t.device.received.map(
    ({ payload: { notification } }) => `${notification.title} | ${notification.body}`,
  );
  expect(shown.toSorted()).toEqual(['6e B | teacher : Bonjour @parent, à demain', `teacher | ${'é'.repeat(139)}👍…`]);
});

test('[NOTIFY9] it is said in the language that they chose, from right to left where that is written so', async () => {
  await using t = await pushing();
  await set(t.parent, { display: { language: 'ar' } });
  await say(t.teacher, t.conversationId, '1');
  await say(t.teacher, t.conversationId, '2');
  await t.tell();
  const [{ payload }] = t.device.received as [(typeof t.device.received)[0]];
  expect(payload.notification).toMatchObject({ body: 'رسالتان جديدتان', lang: 'ar', dir: 'rtl' });
  expect(payload.notification.navigate).toContain('/ar/parents/');
});

test('[NOTIFY3] what mentions them, or is written to them alone, calls anew and is urgent; what does not is not', async () => {
  await using t = await pushing();
  const { id: direct } = await start(t.s, t.teacher, ['parent']);
  const last = () => t.device.received.at(-1)!;
  await say(t.teacher, t.conversationId, 'x');
  await t.tell();
  expect([last().headers.urgency, last().payload.notification.renotify]).toEqual(['normal', undefined]);
  await say(t.teacher, t.conversationId, `<@${t.s.people.parent}>`);
  await t.tell();
  expect([last().headers.urgency, last().payload.notification.renotify]).toEqual(['high', true]);
  expect(last().payload.notification).toMatchObject({ body: 'Un message vous mentionne', data: { kind: 'mention' } });
  await say(t.teacher, direct, 'x');
  await t.tell();
  expect([last().headers.urgency, last().payload.notification.renotify]).toEqual(['high', true]);
  await set(t.parent, { notifications: { level: 'mentions', sounds: false } });
  await say(t.teacher, t.conversationId, 'x');
  await say(t.teacher, t.conversationId, '<@all>');
  await t.tell();
  expect(t.device.received).toHaveLength(4);
  expect(last().payload.notification).toMatchObject({ silent: true, data: { seq: 4 } });
});

test('[NOTIFY10] a push is signed, waits a day at most, and takes the place of the one before of its conversation', async () => {
  await using t = await pushing();
  await say(t.teacher, t.conversationId, 'x');
  await t.tell();
  const [{ headers }] = t.device.received as [(typeof t.device.received)[0]];
  expect(headers['content-encoding']).toBe('aes128gcm');
  expect(headers.authorization).toContain(`k=${await t.parent.http.account.pushKey.query()}`);
  expect(Number(headers.ttl)).toBeGreaterThan(86_000);
  expect(Number(headers.ttl)).toBeLessThanOrEqual(86_400);
  expect(headers.topic).toBe(createHash('sha256').update(t.conversationId).digest('base64url').slice(0, 32));
});

test('[NOTIFY10] it bears the number unread of all, without what is silenced, and what was read elsewhere since', async () => {
  await using t = await pushing();
  const { id: silent } = await start(t.s, t.teacher, ['parent', 'admin'], { title: 'silent' });
  const { id: direct } = await start(t.s, t.teacher, ['parent']);
  await t.parent.http.setNotify.mutate({ conversationId: silent, notify: 'none' });
  for (const id of [silent, t.conversationId, direct]) await say(t.teacher, id, 'x');
  await t.tell();
  expect(t.device.received.map(({ payload }) => payload.app_badge)).toEqual([2, 2]);
  await t.parent.http.markRead.mutate({ conversationId: direct, seq: 1 });
  await say(t.teacher, t.conversationId, 'y');
  await t.tell();
  expect(t.device.received.at(-1)!.payload).toMatchObject({
    app_badge: 2,
    notification: { data: { close: [direct] } },
  });
  await set(t.parent, { notifications: { badge: false } });
  await say(t.teacher, t.conversationId, 'z');
  await t.tell();
  expect(t.device.received.at(-1)!.payload.app_badge).toBe(0);
});
