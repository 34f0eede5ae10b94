import { expect, test } from 'vitest';
import { mailsIn } from '../../support/mails-in.ts';

const automatic: [what: string, headers: Record<string, string>][] = [
  ['Auto-Submitted', { 'Auto-Submitted': 'auto-replied (vacation)' }],
  ['Precedence', { Precedence: 'bulk' }],
  ['X-Auto-Response-Suppress', { 'X-Auto-Response-Suppress': 'All' }],
  ['X-Autoreply', { 'X-Autoreply': 'yes' }],
  ['a list', { 'List-Id': '<parents.example>' }],
  ['a report', { 'Content-Type': 'multipart/report; boundary=b' }],
];

test('[MAIL38] what no human wrote is neither sent nor answered', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  for (const [, headers] of automatic) {
    await m.answer(mail, { body: 'Je suis absent', headers });
    await m.answer(mail, { body: 'Je suis absent', headers, from: 'stranger@evil.example' });
  }
  expect(await m.counted('automatic')).toBe(automatic.length * 2);
  expect(await m.bodies()).toHaveLength(1);
  expect(await m.refusals()).toEqual([]);
  await m.answer(mail, { body: 'Oui', headers: { 'Auto-Submitted': 'no' } });
  expect((await m.bodies()).slice(1)).toEqual(['Oui']);
});

test('[MAIL38] a refusal comes from nobody, so that what cannot be delivered comes back to nobody, and answering it answers nothing', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  await m.answer(mail, { body: '> x' });
  const [told] = await m.refusals();
  expect(told!.from).toBe('');
  expect(told!.mail.replyTo).toBeUndefined();
  const headers = Object.fromEntries(told!.mail.headers.map(({ key, value }) => [key, value]));
  expect(headers).toMatchObject({ 'auto-submitted': 'auto-replied', 'x-auto-response-suppress': 'All' });
});
