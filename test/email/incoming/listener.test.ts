import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { answerAddress, bring, deliveryReport, domain, mailsIn } from '../../support/mails-in.ts';
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

/** A line to the listener, on which a test says what no mail program would. */
async function speak(port: number) {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (bytes) => (heard += bytes.toString()));
  socket.on('error', () => undefined);
  await until(() => heard.includes('220 '));
  const say = (...lines: string[]) => void socket.write(lines.map((line) => `${line}\r\n`).join(''));
  say('EHLO x.example');
  await until(() => /^250 /m.test(heard));
  return { say, heard: () => heard, socket, [Symbol.dispose]: () => socket.destroy() };
}

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
