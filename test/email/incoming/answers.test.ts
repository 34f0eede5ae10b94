import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { answerAddress, domain, mailsIn, type MailsIn } from '../../support/mails-in.ts';
import { followMessages } from '../../support/follow.ts';
import { remove } from '../../support/talk.ts';
import { mailingUnread } from '../../support/unread-mails.ts';
import { say } from '../../support/talk.ts';
import { until } from '../../support/until.ts';

test('[MAIL33] an answer by mail is a message of its author, heard at once by everyone in the conversation', async () => {
  await using m = await mailsIn();
  const heard = await followMessages(m.teacher);
  const mail = await m.mailed('Venez-vous ?');
  expect(answerAddress(mail)).toMatch(new RegExp(`^reply\\+[0-9a-z]+\\.[0-9a-f]{20}@${domain}$`));
  const { code } = await m.answer(mail, { body: 'Oui, à demain.\r\n' });
  expect(code).toBe(250);
  await until(() => heard.events.length === 2);
  expect(await m.said()).toEqual([
    { authorId: m.s.people.teacher, body: 'Venez-vous ?' },
    { authorId: m.s.people.parent, body: 'Oui, à demain.' },
  ]);
  expect(await m.counted('message')).toBe(1);
});

test('[MAIL33] the same mail twice, and at once, is one message', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  const same = { body: 'Oui', messageId: '<same@phone.example>' };
  await Promise.all([m.answer(mail, same), m.answer(mail, same)]);
  expect((await m.answer(mail, same)).code).toBe(250);
  expect((await m.bodies()).slice(1)).toEqual(['Oui']);
  await m.answer(mail, { body: 'Oui' });
  expect((await m.bodies()).slice(1)).toEqual(['Oui', 'Oui']);
});

test('[MAIL33] where no mails come in none can be answered, and each says that nobody reads answers', async () => {
  await using m = await mailingUnread();
  await say(m.teacher, m.conversationId, 'x');
  await m.sendAll();
  const [only] = await m.toParent();
  expect(only!.mail.replyTo).toBeUndefined();
  expect(only!.from).toBe('preau@school.example');
  expect(only!.mail.text).toContain('personne ne lit les réponses');
  expect(only!.mail.text).not.toContain('##-');
});

test('[MAIL33] a mail says that it can be answered, and above which line; not where its reader may not write', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  expect(mail.mail.text!.split('\n')[0]).toBe('##- Répondez au-dessus de cette ligne -##');
  expect(mail.mail.html).toContain('##- Répondez au-dessus de cette ligne -##');
  expect(mail.mail.text).toContain('où toutes les personnes qui y sont la lisent');
  await sql`update participant set can_write = false where user_id = ${m.s.people.parent}`.execute(m.s.db);
  const second = await m.mailed('encore');
  expect(second.mail.replyTo).toBeUndefined();
});

const refused: [what: string, says: RegExp, before: (m: MailsIn) => Promise<unknown>][] = [
  ['left the conversation', /plus dans la conversation/, (m) => remove(m.s, m.teacher, m.conversationId, 'parent')],
  [
    'may not write there any more',
    /On ne peut pas écrire/,
    (m) => sql`update participant set can_write = false where user_id = ${m.s.people.parent}`.execute(m.s.db),
  ],
  [
    'answers a mail that is older than a month',
    /plus d’un mois/,
    (m) =>
      sql`update email set tried_at = tried_at - interval '31 days', created_at = created_at - interval '31 days'`.execute(
        m.s.db,
      ),
  ],
];

test.each(refused)(
  '[MAIL34] [MAIL37] of whoever %s nothing is sent; they hear why, and have back what they wrote',
  async (_, says, before) => {
    await using m = await mailsIn();
    const mail = await m.mailed();
    await before(m);
    expect((await m.answer(mail, { body: 'Oui,\r\nà demain' })).code).toBe(250);
    const told = await m.refusals();
    expect(told).toHaveLength(1);
    expect(told[0]!.mail.text).toMatch(says);
    expect(told[0]!.mail.text).toContain('Oui,\nà demain');
    expect(told[0]!.mail.subject).toBe('Votre réponse n’a pas été envoyée');
    expect(await m.bodies()).toHaveLength(1);
    // Kept no longer than until it left.
    const rows = await m.s.db.selectFrom('email').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('à demain');
  },
);

test('[MAIL34] whoever is suspended is neither heard nor written to', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  await sql`update membership set suspended_at = now() where user_id = ${m.s.people.parent}`.execute(m.s.db);
  await m.answer(mail, { body: 'Oui' });
  expect(await m.refusals()).toEqual([]);
  expect((await m.bodies()).slice(1)).toEqual([]);
});

test('[MAIL34] from another address nothing is sent, whoever it is; the account’s own is told, once, and not what was written', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  for (const from of ['stranger@evil.example', m.address.replace('@', '@x.')])
    await m.answer(mail, { body: 'Cliquez ici', from });
  await m.answer(mail, { body: 'Cliquez ici', headers: { From: `a <${m.address}>, b <stranger@evil.example>` } });
  const told = await m.refusals();
  expect(told).toHaveLength(1);
  expect(told[0]!.to).toEqual([m.address]);
  expect(told[0]!.raw).not.toContain('Cliquez');
  expect(m.smtp.received.flatMap(({ to }) => to)).not.toContain('stranger@evil.example');
  expect(await m.bodies()).toHaveLength(1);
});

test('[MAIL34] once the account has another address that one alone is theirs', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  const next = `next.${m.address}`;
  await m.s.db.updateTable('user').set({ email: next }).where('id', '=', m.s.people.parent).execute();
  await m.answer(mail, { body: 'vieux' });
  await m.answer(mail, { body: 'neuf', from: next.toUpperCase() });
  expect((await m.bodies()).slice(1)).toEqual(['neuf']);
});

test('[MAIL37] of the same reason somebody hears once a day, however often they write', async () => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  for (let time = 0; time < 5; time += 1) await m.answer(mail, { body: '> seulement cité' });
  expect(await m.refusals()).toHaveLength(1);
  await m.answer(mail, { body: 'x'.repeat(10_001) });
  await m.answer(mail, { body: 'y'.repeat(10_001) });
  const told = (await m.refusals()).map(({ mail: { text } }) => text!.split('\n\n')[1]);
  expect(told).toEqual([expect.stringContaining('rien trouvé'), expect.stringContaining('trop longue')]);
});

test.each([
  ['en', 'Your answer was not sent'],
  ['ar', 'لم يُرسل ردك'],
] as const)('[MAIL37] in %s it is said so', async (locale, subject) => {
  await using m = await mailsIn();
  const mail = await m.mailed();
  await m.s.db.updateTable('user').set({ locale }).where('id', '=', m.s.people.parent).execute();
  await m.answer(mail, { body: '> x' });
  const [told] = await m.refusals();
  expect(told!.mail.subject).toBe(subject);
  expect(told!.mail.html).toContain(`lang="${locale}"`);
});

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
