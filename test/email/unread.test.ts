import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { mailingUnread } from '../support/unread-mails.ts';
import { pdf, upload } from '../support/files.ts';
import { quietNow } from '../support/pushing.ts';
import { say, start } from '../support/talk.ts';

test('[MAIL16] of a conversation one mail waits at a time, and later messages join it; what comes after it left is another', async () => {
  await using m = await mailingUnread();
  await say(m.teacher, m.conversationId, 'un');
  await m.plan();
  for (const body of ['deux', 'trois']) await say(m.teacher, m.conversationId, body);
  await m.sendAll();
  expect(await m.became()).toEqual(['unread handedOver']);
  const [first] = await m.toParent();
  expect(first!.mail.text).toContain('3 messages non lus vous attendent');
  await m.sendAll();
  expect(await m.became()).toEqual(['unread handedOver']);
  await say(m.teacher, m.conversationId, 'quatre');
  await m.sendAll();
  expect(await m.became()).toEqual(['unread handedOver', 'unread handedOver']);
  const [, second] = await m.toParent();
  expect(second!.mail.text).toContain('4 messages non lus vous attendent');
  expect(second!.mail.messageId).not.toBe(first!.mail.messageId);
});

test('[MAIL16] a message that changes after it was mailed makes no second mail', async () => {
  await using m = await mailingUnread();
  const { id } = await say(m.teacher, m.conversationId, 'à huit heures');
  await m.sendAll();
  await m.teacher.http.editMessage.mutate({ id, body: 'à neuf heures' });
  await m.parent.http.react.mutate({ id, emoji: '👍', on: true });
  await m.sendAll();
  expect(await m.became()).toEqual(['unread handedOver']);
});

test('[MAIL16] what waits is no hindrance to what comes while it is handed over', async () => {
  await using m = await mailingUnread();
  await say(m.teacher, m.conversationId, 'un');
  await m.plan();
  await m.makeDue();
  m.smtp.diesBeforeAnswer = () => m.smtp.received.length === 1;
  await m.send();
  await say(m.teacher, m.conversationId, 'deux');
  await m.plan();
  m.smtp.received.length = 0;
  m.smtp.diesBeforeAnswer = () => false;
  await m.makeDue();
  await m.send();
  const mails = await m.toParent();
  // The one that may have come says the same once more, under its own name; the other one the rest.
  const said = mails.map(({ mail }) => /(?:un message|2 messages) non lu/.exec(mail.text!)?.[0]);
  expect(said).toHaveLength(2);
  expect(new Set(said)).toEqual(new Set(['un message non lu', '2 messages non lu']));
});

test('[MAIL16] what comes after one was tried is told, though quiet hours have held that one back since', async () => {
  await using m = await mailingUnread();
  await say(m.teacher, m.conversationId, 'un');
  m.smtp.refuseRecipient = () => ({ responseCode: 451, message: 'come back later' });
  await m.sendAll();
  m.smtp.refuseRecipient = () => null;
  await m.parent.http.account.setPreferences.mutate({ quietHours: quietNow() });
  await m.sendAll();
  expect(await m.toParent()).toEqual([]);
  await say(m.teacher, m.conversationId, 'deux');
  await m.plan();
  await m.parent.http.account.setPreferences.mutate({ quietHours: { on: false } });
  await m.sendAll();
  expect(await m.became()).toEqual(['unread handedOver', 'unread handedOver']);
  const said = (await m.toParent()).map(({ mail }) => /(?:un message|2 messages) non lu/.exec(mail.text!)?.[0]);
  expect(said).toContain('2 messages non lu');
});

test('[MAIL18] it waits as long as its reader wishes: an hour, four, a day, or for good', async () => {
  await using m = await mailingUnread();
  for (const [pace, hours] of [
    ['hour', 1],
    ['fourHours', 4],
    ['day', 24],
    ['off', null],
  ] as const) {
    await m.set({ pace });
    await say(m.teacher, m.conversationId, pace);
    await m.plan();
    expect(await m.hoursToWait()).toBe(hours);
    await m.s.db.deleteFrom('email').execute();
  }
});

test('[MAIL18] whoever chose nothing has what goes with their role: a parent four hours, staff a day, a student no mail', async () => {
  await using m = await mailingUnread();
  const admin = await m.as('admin');
  const { id } = await start(m.s, admin, ['teacher', 'parent', 'student'], { title: 'Sortie' });
  await say(admin, id, 'x');
  await m.plan();
  const { rows } = await sql<{ role: string; hours: number }>`
    select m.role, round(extract(epoch from e.due_at - now()) / 3600)::int as hours
    from email e join membership m on m.user_id = e.user_id and m.establishment_id = e.establishment_id
    where e.conversation_id = ${id} order by m.role`.execute(m.s.db);
  expect(rows).toEqual([
    { role: 'parent', hours: 4 },
    { role: 'teacher', hours: 24 },
  ]);
});

test('[MAIL19] it waits for the end of their quiet hours, and is decided anew then', async () => {
  await using m = await mailingUnread();
  await m.parent.http.account.setPreferences.mutate({ quietHours: quietNow() });
  await say(m.teacher, m.conversationId, 'x');
  await m.sendAll();
  expect(await m.toParent()).toEqual([]);
  expect(await m.became()).toEqual(['unread planned']);
  expect(await m.hoursToWait()).toBeGreaterThan(10);
  await say(m.teacher, m.conversationId, 'y');
  await m.sendAll();
  await m.parent.http.account.setPreferences.mutate({ quietHours: { on: false } });
  await m.sendAll();
  expect(await m.became()).toEqual(['unread handedOver']);
  const [only] = await m.toParent();
  expect(only!.mail.text).toContain('2 messages non lus');
});

test('[MAIL20] it says who wrote, in which school and how much, and what was written to whoever wants that alone; no subject names anybody', async () => {
  await using m = await mailingUnread();
  const secret = 'Inès a été punie';
  await say(m.teacher, m.conversationId, secret);
  await m.sendAll();
  const [plain] = await m.toParent();
  expect(plain!.raw).not.toContain('punie');
  expect(plain!.mail.text).not.toContain('Inès');
  expect(plain!.mail.text).toMatch(
    /\u2068Collège .*\u2069\u00a0: un message non lu vous attend, dans «\u00a0\u20686e B\u2069\u00a0», de \u2068{1,2}teacher\u2069/,
  );
  expect(plain!.mail.subject).toMatch(/^Collège [\da-f]{8} : un message non lu$/);
  expect(plain!.mail.text).toContain(`/fr/parents/messagerie/${m.conversationId}?message=1`);
  await m.set({ text: true });
  await say(m.teacher, m.conversationId, 'Demain à <@all> huit heures');
  await m.sendAll();
  const [, told] = await m.toParent();
  expect(told!.mail.text).toContain('Demain à @tous huit heures');
  expect(told!.mail.html).toContain('Demain à @tous huit heures');
  // What an earlier mail said is not said again.
  expect(told!.mail.text).not.toContain(secret);
  expect(told!.mail.subject).not.toContain('teacher');
});

test('[MAIL20] the files of a message are named, beside its text or alone, and come with no mail', async () => {
  await using m = await mailingUnread();
  await m.set({ text: true });
  const name = 'autorisation de sortie.pdf';
  const [first, second] = [
    await upload(m.teacher, m.conversationId, name, pdf),
    await upload(m.teacher, m.conversationId),
  ];
  const send = (body: string, attachmentIds: string[]) =>
    m.teacher.http.send.mutate({ id: crypto.randomUUID(), conversationId: m.conversationId, body, attachmentIds });
  await send('Vendredi', [first.id]);
  await send('', [second.id]);
  await m.sendAll();
  const [told] = await m.toParent();
  expect(told!.mail.attachments).toEqual([]);
  expect(told!.mail.text).toContain(`Vendredi · Pièce jointe\u00a0: \u2068\u2068${name}\u2069\u2069`);
  expect(told!.mail.text).toContain(`\nPièce jointe\u00a0: \u2068\u2068mot.txt\u2069\u2069`);
});

test('[MAIL1] the row of a mail holds nothing of what was written', async () => {
  await using m = await mailingUnread();
  await m.set({ text: true });
  await say(m.teacher, m.conversationId, 'confidentiel');
  await m.sendAll();
  expect((await m.toParent())[0]!.mail.text).toContain('confidentiel');
  const rows = await m.s.db.selectFrom('email').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('confidentiel');
});
