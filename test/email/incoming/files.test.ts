import { createTransport } from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { answerAddress, mailsIn, type MailsIn } from '../../support/mails-in.ts';
import type { ReceivedMail } from '../../support/smtp.ts';
import { set } from '../../support/settings.ts';

/** Answers with files, as a mail program writes them. */
async function answerWith(m: MailsIn, to: ReceivedMail, mail: Mail.Options): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: m.port, ignoreTLS: true });
  await transport.sendMail({ from: m.address, to: answerAddress(to), ...mail });
  transport.close();
}

const carried = async (m: MailsIn) => {
  const { items } = await m.teacher.http.messages.query({ conversationId: m.conversationId });
  const answers = items.filter(({ authorId }) => authorId === m.s.people.parent);
  return answers.map(({ body, attachments }) => [
    body,
    ...attachments.map(({ name, mediaType }) => `${name} ${mediaType}`),
  ]);
};

const noise = (pixels: number) =>
  sharp({
    create: {
      width: pixels,
      height: pixels,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
      background: '#fff',
    },
  })
    .jpeg({ quality: 95 })
    .toBuffer();

test('[MAIL36] its files are taken by what is in them, a photo within the text too, and not the logo beneath it', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  const [photo, logo] = [await noise(400), await noise(20)];
  const messageId = '<files@phone.example>';
  const answer: Mail.Options = {
    messageId,
    html: '<p>Voici.</p><img src="cid:photo"><img src="cid:logo">',
    attachments: [
      { filename: 'mot.txt', content: 'Absent lundi' },
      { filename: 'photo.jpg', content: photo, cid: 'photo' },
      { filename: 'logo.jpg', content: logo, cid: 'logo' },
    ],
  };
  await answerWith(m, mail, answer);
  await answerWith(m, mail, answer);
  const [only, ...others] = await carried(m);
  expect(others).toEqual([]);
  expect(only![0]).toBe('Voici.');
  expect(only!.slice(1).toSorted()).toEqual(['mot.txt text/plain', expect.stringMatching(/^photo\.\w+ image\/\w+$/)]);
  expect(await m.refusals()).toEqual([]);
});

test('[MAIL36] what is not allowed is named in a mail, and the answer is sent without it', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  await answerWith(m, mail, {
    text: 'Voici.',
    attachments: [
      { filename: 'jeu.exe', content: Buffer.from('MZ\u0090\0\u0003') },
      { filename: 'mot.txt', content: 'Absent lundi' },
    ],
  });
  expect(await carried(m)).toEqual([['Voici.', 'mot.txt text/plain']]);
  const [told] = await m.refusals();
  expect(told!.mail.subject).toBe('Des pièces jointes n’ont pas été envoyées');
  expect(told!.mail.text).toContain('jeu.exe');
  expect(told!.mail.text).not.toContain('mot.txt');
});

test('[MAIL36] where the school takes no files the text alone is sent, and files without a text are nothing', async () => {
  await using m = await mailsIn();
  await set(await m.as('admin'), { fileMegabytes: 0 });
  const mail = await m.mailed();
  await answerWith(m, mail, { text: 'Voici.', attachments: [{ filename: 'a.txt', content: 'x' }] });
  await answerWith(m, mail, { text: '> cité', attachments: [{ filename: 'b.txt', content: 'x' }] });
  expect(await carried(m)).toEqual([['Voici.']]);
  const told = (await m.refusals()).map(({ mail: { subject } }) => subject);
  expect(new Set(told)).toEqual(
    new Set(['Des pièces jointes n’ont pas été envoyées', 'Votre réponse n’a pas été envoyée']),
  );
});

test('[MAIL36] a file whose name cannot be kept is named as far as it can be, and the mail is taken at once', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  const named = `attachment; filename*=utf-8''jeu%00${encodeURIComponent('😀'.repeat(120))}.exe`;
  const { code } = await m.answer(mail, {
    headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    body: `--b\r\n\r\nVoici.\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: ${named}\r\n\r\nMZ\r\n--b--\r\n`,
  });
  expect(code).toBe(250);
  expect(await carried(m)).toEqual([['Voici.']]);
  const [told] = await m.refusals();
  expect(told!.mail.text).toMatch(/jeu(?:😀)+…\.exe/u);
});
