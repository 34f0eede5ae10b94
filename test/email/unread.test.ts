import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { mailingUnread, type MailingUnread } from '../support/unread-mails.ts';
import { quietNow } from '../support/pushing.ts';
import { remove, say, start } from '../support/talk.ts';

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

test('[MAIL17] who hears mentions alone is not told once more of one that was mailed, when something plain comes', async () => {
  await using m = await mailingUnread();
  await m.parent.http.setNotify.mutate({ conversationId: m.conversationId, notify: 'mentions' });
  await say(m.teacher, m.conversationId, `<@${m.s.people.parent}> venez`);
  await m.sendAll();
  await say(m.teacher, m.conversationId, 'rien de plus');
  await m.sendAll();
  expect(await m.became()).toEqual(['unread handedOver', 'unread muted']);
});

test('[MAIL17] nothing is planned for an address that was refused for good, for thirty days', async () => {
  await using m = await mailingUnread();
  m.smtp.refuseRecipient = () => ({ responseCode: 550, message: 'no such mailbox' });
  await say(m.teacher, m.conversationId, 'un');
  await m.sendAll();
  expect(await m.became()).toEqual(['unread addressRefused']);
  await say(m.teacher, m.conversationId, 'deux');
  await m.plan();
  expect(await m.became()).toEqual(['unread addressRefused']);
  await sql`update email set tried_at = tried_at - interval '31 days'`.execute(m.s.db);
  await say(m.teacher, m.conversationId, 'trois');
  await m.plan();
  expect(await m.became()).toEqual(['unread addressRefused', 'unread planned']);
});

const meanwhile: [what: string, reason: string, change: (m: MailingUnread, id: string) => Promise<unknown>][] = [
  ['was read', 'read', (m) => m.parent.http.markRead.mutate({ conversationId: m.conversationId, seq: 1 })],
  ['was deleted', 'read', (m, id) => m.teacher.http.deleteMessage.mutate({ id })],
  ['is in a conversation that they left', 'left', (m) => remove(m.s, m.teacher, m.conversationId, 'parent')],
  ['is muted', 'muted', (m) => m.parent.http.setNotify.mutate({ conversationId: m.conversationId, notify: 'none' })],
  [
    'mentions nobody, where they hear mentions alone',
    'muted',
    (m) => m.parent.http.setNotify.mutate({ conversationId: m.conversationId, notify: 'mentions' }),
  ],
  ['is wished by mail no more', 'off', (m) => m.set({ pace: 'off' })],
  [
    'is for whom was suspended',
    'suspended',
    async (m) => (await m.as('admin')).http.admin.suspend.mutate({ userId: m.s.people.parent }),
  ],
  [
    'would go to an address that is theirs no more',
    'otherAddress',
    (m) => sql`update "user" set email = 'other-' || email where id = ${m.s.people.parent}`.execute(m.s.db),
  ],
  ['is nobody’s news any more', 'late', (m) => sql`update email set over_at = now()`.execute(m.s.db)],
];
test.each(meanwhile)(
  '[MAIL17] what %s before it is due is not mailed, and the reason is kept',
  async (_, reason, change) => {
    await using m = await mailingUnread();
    const { id } = await say(m.teacher, m.conversationId, 'x');
    await m.plan();
    await change(m, id);
    await m.makeDue();
    await m.send();
    expect(await m.toParent()).toEqual([]);
    expect(await m.became()).toEqual([`unread ${reason}`]);
  },
);

test('[MAIL17] what was read, is muted, or was written before they came is planned for nobody, nor for whose account was never opened', async () => {
  await using m = await mailingUnread();
  const { id: other } = await start(m.s, m.teacher, ['admin', 'parent2'], { title: '5e A' });
  await say(m.teacher, other, 'before');
  await m.teacher.http.addParticipants.mutate({ conversationId: other, userIds: [m.s.people.parent] });
  await m.parent.http.setNotify.mutate({ conversationId: m.conversationId, notify: 'none' });
  await say(m.teacher, m.conversationId, 'muted');
  const neverOpened = m.s.people.parent2;
  await m.s.db.updateTable('user').set({ firstSignedInAt: null }).where('id', '=', neverOpened).execute();
  const { seq } = await say(m.teacher, other, 'read at once');
  await m.parent.http.markRead.mutate({ conversationId: other, seq });
  await m.plan();
  await say(m.parent, other, 'mine');
  await m.plan();
  expect(await m.ofParent()).toEqual([]);
  expect(await m.s.db.selectFrom('email').select('id').where('userId', '=', neverOpened).execute()).toEqual([]);
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

test('[MAIL1] the row of a mail holds nothing of what was written', async () => {
  await using m = await mailingUnread();
  await m.set({ text: true });
  await say(m.teacher, m.conversationId, 'confidentiel');
  await m.sendAll();
  expect((await m.toParent())[0]!.mail.text).toContain('confidentiel');
  const rows = await m.s.db.selectFrom('email').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('confidentiel');
});
