import { expect, test } from 'vitest';
import { closeDatabases, newDatabases } from '../../../src/server/db/open.ts';
import { newLog } from '../../../src/server/log.ts';
import { workerDatabase } from '../../support/database.ts';
import { answerAddress, bring, deliveryReport, domain, mailsIn } from '../../support/mails-in.ts';
import { postgresLine } from '../../support/postgres-line.ts';
import { freePort, newTestServer } from '../../support/server.ts';
import { dial, speak } from '../../support/smtp-line.ts';
import { say } from '../../support/talk.ts';
import { until } from '../../support/until.ts';

test('[MAIL32] it takes mails for our addresses alone, and hands nothing on to anybody', async () => {
  await using m = await mailsIn();
  const { from: ours } = await m.mailed();
  const strange = [
    'someone@elsewhere.example',
    `postmaster@${domain}`,
    `reply+1.00000000000000000000@${domain}`,
    ours.replace(domain, `${domain}.evil.example`),
    ours.replace('@', '%evil.example@'),
    `"${ours}"@evil.example`,
  ];
  for (const to of strange)
    expect([501, 550]).toContain((await bring(m.port, { from: '', to }, 'Subject: x\r\n\r\nx')).code);
  expect((await bring(m.port, { from: '', to: ours }, deliveryReport(m.address))).code).toBe(250);
  // None of it went any further.
  expect((await m.toParent()).length).toBe(1);
});

test('[MAIL32] what is larger than is allowed is refused with its size, whether it is said before or not', async () => {
  await using m = await mailsIn({ PREAU_MAIL_IN_MEGABYTES: '1' });
  const mail = await m.mailed();
  using line = await speak(m.port);
  expect(line.heard()).toContain('SIZE 1048576');
  line.say(`MAIL FROM:<${m.address}> SIZE=40000000`);
  await until(() => /^552 /m.test(line.heard()));
  line.say(`MAIL FROM:<${m.address}>`, `RCPT TO:<${answerAddress(mail)}>`, 'DATA');
  await until(() => /^354 /m.test(line.heard()));
  line.say(...Array.from({ length: 20_000 }, () => 'x'.repeat(70)), '.');
  await until(() => line.heard().match(/^552 /gm)?.length === 2);
  expect(await m.counted('tooLarge')).toBe(1);
  expect((await m.answer(mail, { body: 'plus court' })).code).toBe(250);
  expect((await m.bodies()).slice(1)).toEqual(['plus court']);
});

test('[MAIL32] one mail server asks so much a minute, and is told to come back with what is more', async () => {
  await using m = await mailsIn();
  using line = await speak(m.port);
  line.say(...Array.from({ length: 601 }, () => ['MAIL FROM:<>', 'RSET']).flat());
  await until(() => /^451 /m.test(line.heard()));
  const before = line.heard().slice(0, line.heard().indexOf('\n451 '));
  expect(before.match(/^250 /gm)).toHaveLength(1 + 600 * 2);
});

test('[MAIL32] it speaks no login and no relay, and what is no SMTP ends the line', async () => {
  await using m = await mailsIn();
  using line = await speak(m.port);
  expect(line.heard()).not.toMatch(/AUTH|STARTTLS/);
  line.say(...Array.from({ length: 12 }, (_, time) => `GET / HTTP/1.1 ${time}`));
  await until(() => line.socket.destroyed || line.heard().includes('421'));
  await say(m.teacher, m.conversationId, 'Bonjour');
  expect(await m.bodies()).toEqual(['Bonjour']);
});

test('[MAIL32] of a mail that breaks off nothing is taken, and it is one message once it has come whole', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  const messageId = '<broken@phone.example>';
  const line = await speak(m.port);
  line.say(`MAIL FROM:<${m.address}>`, `RCPT TO:<${answerAddress(mail)}>`, 'DATA');
  await until(() => /^354 /m.test(line.heard()));
  line.say(`From: ${m.address}`, `Message-ID: ${messageId}`, '', 'Oui, mais');
  line.socket.destroy();
  expect((await m.answer(mail, { body: 'Oui, mais plus tard.', messageId })).code).toBe(250);
  expect((await m.bodies()).slice(1)).toEqual(['Oui, mais plus tard.']);
  expect(await m.counted('message')).toBe(1);
});

test('[MAIL32] of twenty mail servers at once the next is told to come back, and is heard once one has gone', async () => {
  await using m = await mailsIn();
  const lines = await Promise.all(Array.from({ length: 20 }, () => speak(m.port)));
  using next = dial(m.port);
  await until(() => next.heard().startsWith('421 '));
  lines[0]!.say('QUIT');
  await until(() => lines[0]!.heard().includes('221 '));
  using after = await speak(m.port);
  expect(after.heard()).toMatch(/^250 /m);
  for (const line of lines) line.socket.destroy();
});

test('[MAIL32] while the database is away a mail is to be brought again, at whichever step, and is one message then', async () => {
  await using m = await mailsIn();
  await using away = await postgresLine();
  const databases = newDatabases(away.connection, newLog('silent'));
  const port = await freePort();
  await using _ = await newTestServer(
    { ...(await workerDatabase()), databases },
    { PREAU_MAIL_IN_DOMAIN: domain, PREAU_MAIL_IN_PORT: String(port) },
  );
  const to = answerAddress(await m.mailed());
  const raw = [`From: ${m.address}`, 'Message-ID: <away@phone.example>', '', 'Oui'];
  const again = () => bring(port, { from: m.address, to }, raw.join('\r\n'));
  using line = await speak(port);
  line.say(`MAIL FROM:<${m.address}>`, `RCPT TO:<${to}>`, 'DATA');
  await until(() => /^354 /m.test(line.heard()));
  await away.cut();
  line.say(...raw, '.');
  await until(() => /^451 /m.test(line.heard()));
  expect((await again()).code).toBe(451);
  await away.mend();
  await until(async () => (await again()).code === 250);
  expect((await m.bodies()).slice(1)).toEqual(['Oui']);
  await closeDatabases(databases);
});
