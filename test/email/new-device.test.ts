import { expect, test } from 'vitest';
import { password, withPassword } from '../support/account.ts';
import { cookiesOf, post, type Answered } from '../support/http.ts';
import { mailing, type Mailing } from '../support/mailing.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1';

function signIn(
  { server: { origin } }: Mailing,
  email: string,
  { userAgent = firefox, cookie = '', said = password } = {},
) {
  const headers = { 'user-agent': userAgent };
  return post(`${origin}/trpc/auth.signIn`, { email, password: said }, { origin, headers, ...(cookie && { cookie }) });
}

const deviceOf = (answer: Answered) =>
  cookiesOf(answer)
    .map(([pair]) => pair!)
    .find((pair) => /device=/.test(pair))!;

test('[MAIL15] who signs in where their account was never opened is told so, once a day for each kind of device', async () => {
  await using m = await mailing();
  const email = await withPassword(m.s, 'parent');
  const first = await signIn(m, email);
  await signIn(m, email);
  await signIn(m, email, { userAgent: iphone });
  await signIn(m, email, { said: 'wrong' });
  await m.send();
  expect(m.smtp.received.map(({ to }) => to)).toEqual([[email], [email]]);
  const texts = m.smtp.received.map(({ mail }) => mail.text!);
  expect(texts.some((text) => text.includes('Firefox · Linux'))).toBe(true);
  expect(texts.some((text) => text.includes('Safari · iPhone'))).toBe(true);
  expect(texts[0]).toContain('/fr/settings/devices');
  await m.s.db.deleteFrom('email').execute();
  await signIn(m, email, { cookie: deviceOf(first) });
  expect(await m.mails()).toEqual([]);
});

test('[MAIL15] who has no e-mail is told nothing, and signs in all the same', async () => {
  await using m = await mailing();
  await withPassword(m.s, 'student');
  await m.s.db.updateTable('user').set({ email: null }).where('id', '=', m.s.people.student).execute();
  await m.s.db.updateTable('membership').set({ username: 'ines' }).where('userId', '=', m.s.people.student).execute();
  const { code } = await m.s.db
    .selectFrom('establishment')
    .select('code')
    .where('id', '=', m.s.id)
    .executeTakeFirstOrThrow();
  const { origin } = m.server;
  const answer = await post(`${origin}/trpc/auth.signIn`, { school: code, username: 'ines', password }, { origin });
  expect(answer.status).toBe(200);
  expect(await m.mails()).toEqual([]);
});
