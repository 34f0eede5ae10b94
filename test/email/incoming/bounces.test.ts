import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { bring, deliveryReport, domain, mailsIn, type MailsIn } from '../../support/mails-in.ts';
import { say } from '../../support/talk.ts';

/** What was mailed to the parent, and what became of it. */
const failures = (m: MailsIn) =>
  m.s.db
    .selectFrom('email')
    .select(['state', 'reason', 'failure'])
    .where('userId', '=', m.s.people.parent)
    .orderBy('id')
    .execute();

test('[MAIL30] what comes back to the address that a mail left with ends it as refused, in the words of who refused it', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  expect(mail.from).toMatch(new RegExp(`^bounce\\+[0-9a-z]+\\.[0-9a-f]{20}@${domain}$`));
  expect(await m.became()).toEqual(['unread handedOver']);
  const { code } = await bring(m.port, { from: '', to: mail.from.toUpperCase() }, deliveryReport(m.address));
  expect(code).toBe(250);
  expect(await failures(m)).toEqual([
    {
      state: 'bounced',
      reason: 'addressRefused',
      failure: { what: 'addressRefused', code: 550, said: '550 5.1.1 No such user here' },
    },
  ]);
  expect(await m.counted('bounced')).toBe(1);
  // As of an address that is refused at once, no more is written to it.
  await say(m.teacher, m.conversationId, 'encore');
  await m.plan();
  expect(await m.became()).toEqual(['unread addressRefused']);
});

test('[MAIL30] admins see it in their outbox, and find it among those that were refused', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  await bring(m.port, { from: '', to: mail.from }, deliveryReport(m.address));
  const { items } = await (await m.as('admin')).http.admin.outbox.query({ state: 'bounced' });
  expect(items).toMatchObject([{ userId: m.s.people.parent, state: 'bounced', reason: 'addressRefused' }]);
});

test.each([
  ['4.4.7', 'gaveUp'],
  ['5.2.2', 'mailRefused'],
  ['5.7.1', 'mailRefused'],
  ['5.2.1', 'addressRefused'],
])('[MAIL30] %s is kept as %s, and only that there is no such address ends all mails to it', async (status, reason) => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  await bring(m.port, { from: '', to: mail.from }, deliveryReport(m.address, { status, diagnostic: 'x-unix; full' }));
  expect(await failures(m)).toMatchObject([{ state: 'bounced', reason, failure: { code: null, said: 'full' } }]);
  await say(m.teacher, m.conversationId, 'encore');
  await m.plan();
  expect(await m.became()).toHaveLength(reason === 'addressRefused' ? 1 : 2);
});

test('[MAIL30] one that is tried again ends as well: it had been taken by a server that died before its answer', async () => {
  await using m = await mailsIn();
  m.smtp.diesBeforeAnswer = () => m.smtp.received.at(-1)!.to.includes(m.address);
  const mail = await m.mailed();
  expect(await m.became()).toEqual(['unread due']);
  await bring(m.port, { from: '', to: mail.from }, deliveryReport(m.address));
  expect(await m.became()).toEqual(['unread addressRefused']);
});

test('[MAIL30] the words of who refused it are cut between two signs, and never within one', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  const diagnostic = `smtp; ${'x'.repeat(199)}😀`;
  const { code } = await bring(m.port, { from: '', to: mail.from }, deliveryReport(m.address, { diagnostic }));
  expect(code).toBe(250);
  expect(await failures(m)).toMatchObject([{ state: 'bounced', failure: { said: `${'x'.repeat(199)}😀` } }]);
});

test('[MAIL43] one that an admin has sent again leaves once more, whatever comes back of its first copy meanwhile', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  await sql`update email set tried_at = tried_at - interval '11 minutes'`.execute(m.s.db);
  const { admin } = (await m.as('admin')).http;
  const [first] = await m.ofParent();
  await admin.sendMailAgain.mutate({ mailId: first!.id });
  await bring(m.port, { from: '', to: mail.from }, deliveryReport(m.address));
  expect(await m.became()).toEqual(['unread due']);
  await m.send();
  expect(await m.toParent()).toHaveLength(2);
  await bring(m.port, { from: '', to: mail.from }, deliveryReport(m.address));
  expect(await m.became()).toEqual(['unread addressRefused']);
});

const forgeries: [
  what: string,
  outcome: string,
  code: number,
  of: (m: MailsIn, from: string) => [to: string, raw: string],
][] = [
  [
    'with another signature',
    'forged',
    550,
    (m, from) => [
      from.replace(/\.[0-9a-f]/, '.x').replace('.x', from.includes('.0') ? '.1' : '.0'),
      deliveryReport(m.address),
    ],
  ],
  [
    'of a mail that never was',
    'forged',
    550,
    (m, from) => [from.replace(/\+\w+\./, '+zzzzzz.'), deliveryReport(m.address)],
  ],
  [
    'that is a letter',
    'noReport',
    250,
    (_, from) => [from, 'From: x@y.example\r\nSubject: 5.1.1\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n'],
  ],
  [
    'that it is still being tried',
    'notFinal',
    250,
    (m, from) => [from, deliveryReport(m.address, { action: 'delayed', status: '4.4.1' })],
  ],
  [
    'that it arrived',
    'notFinal',
    250,
    (m, from) => [from, deliveryReport(m.address, { action: 'delivered', status: '2.0.0' })],
  ],
  ['without a status', 'noReport', 250, (m, from) => [from, deliveryReport(m.address, { status: 'unknown' })]],
];

test.each(forgeries)('[MAIL31] a report %s changes nothing, and is counted as %s', async (_, outcome, code, of) => {
  await using m = await mailsIn();
  const { from } = await m.mailed();
  const [to, raw] = of(m, from);
  expect((await bring(m.port, { from: '', to }, raw)).code).toBe(code);
  expect(await m.became()).toEqual(['unread handedOver']);
  expect(await m.counted(outcome)).toBe(1);
});

test('[MAIL31] of a mail that is long over nothing is changed, nor twice of one that has come back', async () => {
  await using m = await mailsIn();
  const { from } = await m.mailed();
  await sql`update email set tried_at = tried_at - interval '8 days'`.execute(m.s.db);
  await bring(m.port, { from: '', to: from }, deliveryReport(m.address));
  expect(await m.became()).toEqual(['unread handedOver']);
  await sql`update email set tried_at = now()`.execute(m.s.db);
  await bring(m.port, { from: '', to: from }, deliveryReport(m.address));
  const diagnostic = 'smtp; 550 another story';
  await bring(m.port, { from: '', to: from }, deliveryReport(m.address, { diagnostic }));
  expect(await failures(m)).toMatchObject([{ failure: { said: '550 5.1.1 No such user here' } }]);
  expect(await m.counted('late')).toBe(2);
});
