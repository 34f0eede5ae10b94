import { expect, test } from 'vitest';
import { mailing } from '../support/mailing.ts';
import { refusalOf } from '../support/refusal.ts';
import { freePort, newTestServer } from '../support/server.ts';
import { newSmtp } from '../support/smtp.ts';

test('[MAIL14] an admin has a test sent to their own address, six times a minute, and nobody else', async () => {
  await using m = await mailing();
  const admin = await m.s.as('admin', m.server);
  const email = await m.emailOf(m.s.people.admin);
  const run = () => admin.http.admin.testMail.mutate({});
  expect(await run()).toEqual({ outcome: 'sent', email });
  expect(m.smtp.received.map(({ to }) => to)).toEqual([[email]]);
  expect(m.smtp.received[0]!.mail.subject).toBe('Essai d’envoi depuis Préau');
  m.smtp.refuseRecipient = () => ({ responseCode: 550, message: 'no such mailbox' });
  expect(await run()).toEqual({ outcome: 'failed', what: 'addressRefused', code: 550 });
  for (let time = 0; time < 4; time += 1) await run();
  expect(await refusalOf(run())).toMatchObject({ reason: 'rate.exceeded' });
  const teacher = await m.s.as('teacher', m.server);
  expect(await refusalOf(teacher.http.admin.testMail.mutate({}))).toMatchObject({ reason: 'admin.needed' });
  expect(await m.mails()).toEqual([]);
});

test('[MAIL14] [MAIL9] a wrong port, a wrong password and a certificate are each named, and that no server is set', async () => {
  await using m = await mailing();
  const outcomeAt = async (env: NodeJS.ProcessEnv) => {
    await using server = await newTestServer(undefined, { PREAU_MAIL_FROM: 'preau@school.example', ...env });
    const admin = await m.s.as('admin', server);
    // Awaited here: the server closes with this block.
    return await admin.http.admin.testMail.mutate({});
  };
  const failed = (what: string, code: number | null = null) => ({ outcome: 'failed', what, code });
  const port = await freePort();
  expect(await outcomeAt({ PREAU_SMTP_URL: `smtp://127.0.0.1:${port}?tls=none` })).toEqual(failed('closedPort'));
  await using locked = await newSmtp({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_, __, answer) => answer(new Error('wrong')),
  });
  const url = `smtp://preau:secret@127.0.0.1:${locked.port}?tls=none`;
  expect(await outcomeAt({ PREAU_SMTP_URL: url })).toEqual(failed('password', 535));
  await using unknown = await newSmtp({ hideSTARTTLS: false });
  expect(await outcomeAt({ PREAU_SMTP_URL: `smtp://127.0.0.1:${unknown.port}` })).toEqual(failed('certificate'));
  expect(await outcomeAt({})).toEqual({ outcome: 'off' });
});
