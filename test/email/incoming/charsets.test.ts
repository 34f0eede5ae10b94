import { expect, test } from 'vitest';
import { bring, answerAddress, mailsIn } from '../../support/mails-in.ts';

const texts: [charset: string, bytes: Buffer, text: string][] = [
  ['utf-8', Buffer.from('Inès ‑ نعم 😀'), 'Inès ‑ نعم 😀'],
  ['iso-8859-1', Buffer.from('Inès déjà là', 'latin1'), 'Inès déjà là'],
  ['windows-1252', Buffer.from([0x93, 0x49, 0x6e, 0xe8, 0x73, 0x94, 0x20, 0x80]), '“Inès” €'],
];

test.each(texts)('[MAIL35] an answer in %s is read in it, however it is coded', async (charset, bytes, text) => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  const to = answerAddress(mail);
  const head = (coding: string, name: string) =>
    `From: ${m.address}\r\nTo: ${to}\r\nMessage-ID: <${name}@x.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${coding}\r\n\r\n`;
  await bring(m.port, { from: m.address, to }, Buffer.concat([Buffer.from(head('8bit', 'plain')), bytes]));
  await bring(m.port, { from: m.address, to }, head('base64', 'coded') + bytes.toString('base64'));
  const printable = [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  await bring(m.port, { from: m.address, to }, head('quoted-printable', 'quoted') + printable);
  expect((await m.bodies()).slice(1)).toEqual([text, text, text]);
});

test('[MAIL35] an answer that is a page alone is its text', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  await m.answer(mail, {
    body: '<p>Oui,</p><p>à demain &amp; merci.</p><blockquote>cité</blockquote>',
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
  expect((await m.bodies()).slice(1)).toEqual(['Oui,\n\nà demain & merci.']);
});
