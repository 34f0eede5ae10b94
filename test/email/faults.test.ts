import { createServer } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/server/config.ts';
import { PostOffice } from '../../src/server/email/post-office.ts';
import { freePort } from '../support/server.ts';
import { newImpostor, newSmtp } from '../support/smtp.ts';

/** What stands in the way of this SMTP server. */
async function look(url: string) {
  const { mail } = readConfig({ PREAU_SMTP_URL: url, PREAU_MAIL_FROM: 'preau@school.example' });
  return new PostOffice(mail, { answerMs: 500, allMs: 5_000 }).look();
}

const protectedBy = (password: string): SMTPServerOptions => ({
  authOptional: false,
  allowInsecureAuth: true,
  onAuth: (auth, _, answer) => (auth.password === password ? answer(null, { user: 'x' }) : answer(new Error('wrong'))),
});

test('[MAIL9] a wrong password is named, and the right one is taken, whatever signs it has', async () => {
  const password = 'p@ss:w/rd é';
  await using smtp = await newSmtp(protectedBy(password));
  const url = (said: string) => `smtp://user:${encodeURIComponent(said)}@127.0.0.1:${smtp.port}?tls=none`;
  expect(await look(url('other'))).toMatchObject({ what: 'password', code: 535 });
  expect(await look(url(password))).toBeNull();
});

test('[MAIL9] a port on which nothing is, one that says nothing and one that speaks otherwise are each named', async () => {
  expect(await look(`smtp://127.0.0.1:${await freePort()}?tls=none`)).toMatchObject({ what: 'closedPort' });
  await using silent = await newImpostor(null);
  expect(await look(silent.url)).toMatchObject({ what: 'silent' });
  await using web = await newImpostor('HTTP/1.1 400 Bad Request\r\n\r\n');
  expect(await look(web.url)).toMatchObject({ what: 'notSmtp' });
  expect(await look('smtp://smtp.school.invalid')).toMatchObject({ what: 'unknownHost' });
});

test('[MAIL9] a certificate that is not trusted is named, from the first byte and under STARTTLS', async () => {
  await using later = await newSmtp({ hideSTARTTLS: false });
  expect(await look(`smtp://127.0.0.1:${later.port}`)).toMatchObject({ what: 'certificate' });
  await using atOnce = await newSmtp({ secure: true });
  expect(await look(`smtps://127.0.0.1:${atOnce.port}`)).toMatchObject({ what: 'certificate' });
});

test('[MAIL9] where TLS is asked for nothing is said without: no name, no password, no mail', async () => {
  const heard: string[] = [];
  const plain = createServer((socket) => {
    socket.write('220 plain ESMTP\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (line) => {
      heard.push(line.toString());
      socket.write(heard.at(-1)!.startsWith('EHLO') ? '250-plain\r\n250 AUTH PLAIN\r\n' : '502 no\r\n');
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => plain.listen(port, '127.0.0.1', resolve));
  expect(await look(`smtp://user:secret@127.0.0.1:${port}`)).toMatchObject({ what: 'noTls' });
  plain.close();
  expect(heard.filter((line) => !/^(EHLO|STARTTLS|QUIT)/.test(line))).toEqual([]);
});
