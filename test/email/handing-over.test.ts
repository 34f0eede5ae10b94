import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { mailing } from '../support/mailing.ts';
import { planResets } from '../support/plan-resets.ts';
import { newTestServer } from '../support/server.ts';
import { newSmtp } from '../support/smtp.ts';

test('[MAIL1] of what makes a mail the only one there is one, whoever wants it how often', async () => {
  await using m = await mailing();
  await Promise.all(Array.from({ length: 20 }, () => planResets(m, ['x'])));
  await planResets(m, ['x', 'y']);
  await m.send();
  expect(await m.mails()).toMatchObject([{ state: 'handedOver' }, { state: 'handedOver' }]);
  expect(m.smtp.received).toHaveLength(2);
});

test('[MAIL2] [MAIL3] an SMTP server that dies before its answer gets the mail once more, under the same Message-ID', async () => {
  await using m = await mailing();
  const address = await planResets(m, ['x']);
  m.smtp.diesBeforeAnswer = () => m.smtp.received.length === 1;
  await m.send();
  expect(await m.mails()).toMatchObject([{ state: 'due', reason: null, failure: { what: 'notSmtp' } }]);
  await m.makeDue();
  await m.send();
  expect(await m.mails()).toMatchObject([{ state: 'handedOver', attempts: 2 }]);
  const [first, second] = m.smtp.received;
  expect(m.smtp.received).toHaveLength(2);
  expect(first!.mail.messageId).toBe(second!.mail.messageId);
  expect(first!.mail.messageId).toMatch(/^<[\w-]{32}@school\.example>$/);
  expect(first!.to).toEqual([address]);
});

test('[MAIL2] several processes hand over each mail once, and each of two a mail of its own name', async () => {
  await using m = await mailing();
  await using other = await newTestServer(undefined, {
    PREAU_SMTP_URL: m.smtp.url,
    PREAU_MAIL_FROM: 'preau@school.example',
  });
  await planResets(
    m,
    Array.from({ length: 25 }, (_, n) => `x${n}`),
  );
  m.smtp.answerMs = () => 20;
  while ((await m.mails()).some(({ state }) => state === 'planned' || state === 'due'))
    await Promise.all([m.send(), other.mails.sendDue(), other.mails.settled()]);
  expect(m.smtp.received).toHaveLength(25);
  expect(new Set(m.smtp.received.map(({ mail }) => mail.messageId)).size).toBe(25);
});

test('[MAIL3] what is refused for now is tried again, ever later, until nobody wants it any more', async () => {
  await using m = await mailing();
  await planResets(m, ['x']);
  m.smtp.refuseRecipient = () => ({ responseCode: 451, message: 'come back later' });
  const pauses: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    await m.send();
    const { rows } = await sql<{ pause: number }>`
      select extract(epoch from due_at - tried_at)::float as pause from email where state = 'due'`.execute(m.s.db);
    pauses.push(Math.round(rows[0]!.pause));
    await m.makeDue();
  }
  expect(pauses).toEqual([30, 60, 120]);
  expect(await m.mails()).toMatchObject([{ failure: { what: 'addressRefused', code: 451 } }]);
  await sql`update email set over_at = now() - interval '1 second'`.execute(m.s.db);
  await m.send();
  expect(await m.mails()).toMatchObject([{ state: 'skipped', reason: 'unreachable' }]);
  expect(m.smtp.received).toEqual([]);
});

test('[MAIL4] a recipient and a mail that are refused for good are tried no more, and what was answered is kept', async () => {
  await using m = await mailing();
  await planResets(m, ['x']);
  m.smtp.refuseRecipient = () => ({ responseCode: 550, message: 'no such mailbox' });
  await m.send();
  m.smtp.refuseRecipient = () => null;
  m.smtp.refuseMail = { responseCode: 554, message: 'looks like spam' };
  await planResets(m, ['y']);
  await m.send();
  await m.makeDue();
  await m.send();
  const said = (text: string) => expect.stringContaining(text) as string;
  expect(await m.mails()).toMatchObject([
    {
      state: 'bounced',
      reason: 'addressRefused',
      attempts: 1,
      failure: { what: 'addressRefused', code: 550, said: said('no such mailbox') },
    },
    { state: 'bounced', reason: 'mailRefused', attempts: 1, failure: { code: 554, said: said('spam') } },
  ]);
});

test('[MAIL8] without an SMTP server mails are kept, and go once there is one; those of which the time is over say so', async () => {
  await using m = await mailing();
  await using without = await newTestServer();
  await planResets(m, ['x']);
  await planResets(m, ['late'], -1);
  await without.mails.sendDue();
  await without.mails.settled();
  expect(await m.mails()).toMatchObject([{ state: 'planned' }, { state: 'skipped', reason: 'noServer' }]);
  await m.send();
  expect(m.smtp.received).toHaveLength(1);
});

test('[MAIL28] mails go over connections that are kept; one that breaks in the midst loses none, and gives none another name', async () => {
  await using m = await mailing();
  let connections = 0;
  await using smtp = await newSmtp({ onConnect: (_, answer) => ((connections += 1), answer()) });
  await using server = await newTestServer(undefined, {
    PREAU_SMTP_URL: smtp.url,
    PREAU_MAIL_FROM: 'preau@school.example',
    PREAU_MAILS_PER_ADDRESS: '1000',
  });
  const sendOver = () => server.mails.sendDue().then(() => server.mails.settled());
  const slots = Array.from({ length: 60 }, (_, n) => `x${n}`);
  await planResets(m, slots);
  await sendOver();
  expect(smtp.received).toHaveLength(60);
  expect(connections).toBeLessThanOrEqual(10);
  await planResets(
    m,
    slots.map((slot) => `again ${slot}`),
  );
  smtp.diesBeforeAnswer = () => smtp.received.length % 25 === 0;
  while ((await m.mails()).some(({ state }) => state === 'planned' || state === 'due')) {
    await m.makeDue();
    await sendOver();
  }
  expect((await m.mails()).map(({ state }) => state)).toEqual(Array.from({ length: 120 }, () => 'handedOver'));
  expect(smtp.received.length).toBeGreaterThan(120);
  expect(new Set(smtp.received.map(({ mail }) => mail.messageId)).size).toBe(120);
});
