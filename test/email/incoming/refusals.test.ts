import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { mailsIn, onlyReads, type MailsIn } from '../../support/mails-in.ts';
import { notNow } from '../../support/not-now.ts';
import { set } from '../../support/settings.ts';
import { remove, say, start } from '../../support/talk.ts';

const refused: [what: string, says: RegExp, before: (m: MailsIn) => Promise<unknown>][] = [
  ['left the conversation', /plus dans la conversation/, (m) => remove(m.s, m.teacher, m.conversationId, 'parent')],
  ['may not write there any more', /On ne peut pas écrire/, onlyReads],
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

test('[MAIL33] [MAIL37] a student who answers outside the hours of writing hears that it was not sent, and may send it again later', async () => {
  await using m = await mailsIn();
  const from = await m.emailOf(m.s.people.student);
  const { id } = await start(m.s, m.teacher, ['student'], { title: 'Exposé' });
  await (await m.as('student')).http.account.setPreferences.mutate({ mails: { pace: 'hour' } });
  await say(m.teacher, id, 'Demain ?');
  await m.sendAll();
  const toStudent = () => m.smtp.received.filter(({ to }) => to.includes(from));
  const [mail] = toStudent();
  const admin = await m.as('admin');
  await set(admin, { studentWriting: await notNow() });
  await m.answer(mail!, { body: 'Oui', from });
  await m.refusals();
  expect(toStudent().at(-1)!.mail.text).toMatch(/À cette heure[^]*Oui/);
  const bodies = async () =>
    (await m.teacher.http.messages.query({ conversationId: id })).items.map(({ body }) => body);
  expect(await bodies()).toEqual(['Demain ?']);
  await set(admin, { studentWriting: 'always' });
  await m.answer(mail!, { body: 'Oui', from });
  expect(await bodies()).toEqual(['Demain ?', 'Oui']);
});
