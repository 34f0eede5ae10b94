import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/server/config.ts';
import { planMails } from '../../src/server/email/plan-mails.ts';
import { invitationLink } from '../../src/client/paths.ts';
import { directionOf, locales } from '../../src/shared/locales.ts';
import { workerDatabase } from '../support/database.ts';
import { mailing, tokenIn, type Mailing } from '../support/mailing.ts';

async function writeTo({ send }: Mailing, address: string, slot = address): Promise<void> {
  const { live } = (await workerDatabase()).databases;
  await planMails(live, [{ kind: 'passwordReset', userId: null, slot: slot.slice(0, 90), address, forMs: 3_600_000 }]);
  await send();
}

test.each(locales)(
  '[MAIL5] in %s text and page say the same, in its direction, and ask nobody for anything',
  async (locale) => {
    await using m = await mailing();
    await m.s.db.updateTable('user').set({ locale }).where('id', '=', m.s.people.parent).execute();
    await writeTo(m, await m.emailOf(m.s.people.parent));
    const { mail } = m.smtp.received[0]!;
    const page = read(mail.html!);
    expect(page.attribute('lang')).toBe(locale);
    expect(page.attribute('dir')).toBe(directionOf(locale));
    for (const line of mail.text!.split('\n').filter(Boolean)) expect(page.text).toContain(line);
    expect(mail.html).not.toMatch(/<(?:img|link|script|iframe|style)|url\(|src=/i);
    expect(mail.text).toContain(invitationLink(m.server.origin, locale, tokenIn(mail.text)));
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(mail.headers.find(({ key }) => key === 'content-language')?.value).toBe(locale);
  },
);

const breaks = ['\r\nBcc: stranger@evil.example', '\nSubject: x\n\nbody', '\u2028Bcc: a@b.example', '\0\r'];

test('[MAIL6] whatever somebody calls themselves, a header is one line and the mail goes to them alone', async () => {
  await using m = await mailing();
  for (const name of breaks) {
    await m.s.db
      .updateTable('user')
      .set({ name: name.replaceAll('\0', '') })
      .where('id', '=', m.s.people.parent)
      .execute();
    await writeTo(m, await m.emailOf(m.s.people.parent), `x${breaks.indexOf(name)}`);
  }
  const address = await m.emailOf(m.s.people.parent);
  expect(m.smtp.received).toHaveLength(breaks.length);
  for (const { to, mail } of m.smtp.received) {
    expect(to).toEqual([address]);
    expect(mail.to).toMatchObject([{ address }]);
    expect(mail.bcc).toBeUndefined();
    expect(mail.from).toMatchObject({ name: 'Préau', address: 'preau@school.example' });
    expect(mail.subject).toBe('Choisir un nouveau mot de passe');
  }
});

test('[MAIL6] a sender with a line break in it ends the start', () => {
  const from = (said: string) => () => readConfig({ PREAU_MAIL_FROM: said });
  expect(from('a@b.example\nBcc: c@d.example')).toThrow(ConfigError);
  expect(from('Préau\r\nBcc: c@d.example <a@b.example>')).toThrow(ConfigError);
  expect(from('Collège Jules-Verne <a@b.example>')().mail.from).toEqual({
    name: 'Collège Jules-Verne',
    address: 'a@b.example',
  });
});

test('[MAIL6] what is not one address is never written to', async () => {
  await using m = await mailing();
  const wrong = [
    'parent@school.example, stranger@evil.example',
    'parent@school.example\r\nRCPT TO:<stranger@evil.example>',
    '<parent@school.example>',
    '"parent"@school.example',
    'parent@school.example;x@y.example',
    'parent',
    'a b@school.example',
    'parent@evil@school.example',
  ];
  for (const address of wrong) await writeTo(m, address);
  expect(m.smtp.received).toEqual([]);
  expect((await m.mails()).map(({ state, reason }) => `${state} ${reason}`)).toEqual(
    wrong.map(() => 'bounced addressRefused'),
  );
});

/** As much of a page as these tests read. */
function read(html: string) {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
  const text = html.replace(/<[^>]+>/g, '\n').replace(/&(amp|lt|gt|quot|#x27);/g, (_, sign: string) => signs[sign]!);
  const attribute = (name: string) => new RegExp(`<html[^>]* ${name}="([^"]*)"`).exec(html)?.[1];
  return { text, attribute };
}
