import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../../src/server/config.ts';
import { MailListener } from '../../../src/server/email/incoming/listener.ts';
import { listenForMails } from '../../../src/server/listen.ts';
import { bring, domain, mailsIn } from '../../support/mails-in.ts';
import { newTestServer } from '../../support/server.ts';

/** What ends the start where mails are to come in so. */
async function fault(env: NodeJS.ProcessEnv): Promise<string> {
  const { mail } = readConfig({ PREAU_MAIL_IN_DOMAIN: domain, ...env });
  const listener = new MailListener({ mail: { domain } } as never, mail.incoming!);
  return listenForMails(listener, mail).then(
    async () => (await listener.close(), ''),
    ({ message }: Error) => message,
  );
}

test('[MAIL39] a port without its domain ends the start', () => {
  const reading = () => readConfig({ PREAU_MAIL_IN_PORT: '2525' });
  expect(reading).toThrow(ConfigError);
  expect(reading).toThrow('PREAU_MAIL_IN_PORT needs PREAU_MAIL_IN_DOMAIN beside it.');
});

test('[MAIL39] a port in use and an address that is not this machine’s are each named with their setting', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const port = String((other.address() as AddressInfo).port);
  expect(await fault({ PREAU_MAIL_IN_PORT: port })).toBe(
    `Port ${port} on 127.0.0.1 is already in use: stop what uses it, or set PREAU_MAIL_IN_PORT to another.`,
  );
  other.close();
  expect(await fault({ PREAU_MAIL_IN_PORT: port, PREAU_MAIL_IN_HOST: '192.0.2.1' })).toContain(
    'PREAU_MAIL_IN_HOST 192.0.2.1 is no address of this machine',
  );
});

test('[MAIL33] another process that has the domain alone writes the same addresses, and this one takes them', async () => {
  await using m = await mailsIn();
  await using other = await newTestServer(undefined, {
    PREAU_SMTP_URL: m.smtp.url,
    PREAU_MAIL_FROM: 'preau@school.example',
    PREAU_MAIL_IN_DOMAIN: domain,
  });
  m.server.mails.sendDue = () => other.mails.sendDue();
  m.server.mails.settled = () => other.mails.settled();
  const mail = await m.mailed();
  await m.answer(mail, { body: 'Oui' });
  expect((await m.bodies()).slice(1)).toEqual(['Oui']);
  expect((await bring(m.port, { from: '', to: mail.from }, 'Subject: x\r\n\r\nx')).code).toBe(250);
});
