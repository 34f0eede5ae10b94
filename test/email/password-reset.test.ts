import { expect, test } from 'vitest';
import { password, withPassword } from '../support/account.ts';
import { cookiesOf, post } from '../support/http.ts';
import { mailing, tokenIn, type Mailing } from '../support/mailing.ts';
import { refusalOf } from '../support/refusal.ts';
import { newTestServer } from '../support/server.ts';

const forget = ({ server: { origin } }: Pick<Mailing, 'server'>, email: string) =>
  post(`${origin}/trpc/auth.requestPasswordReset`, { email }, { origin });

test('[MAIL12] the link that comes by mail sets another password once and ends every session', async () => {
  await using m = await mailing();
  const email = await withPassword(m.s, 'parent');
  const before = await m.s.as('parent', m.server);
  await forget(m, ` ${email.toUpperCase()} `);
  await m.send();
  const { mail } = m.smtp.received[0]!;
  const token = tokenIn(mail.text);
  const about = await before.http.auth.invitation.query({ token });
  expect(about).toMatchObject({ state: 'open', email, resets: true });
  const accept = () =>
    post(`${m.server.origin}/trpc/auth.acceptInvitation`, { token, password: 'another password' }, m.server);
  const answer = await accept();
  expect(answer.status).toBe(200);
  expect(cookiesOf(answer)[0]![0]).toMatch(/^preau_session=/);
  expect((await accept()).status).toBe(404);
  expect(await refusalOf(before.http.me.query())).toMatchObject({ reason: 'session.none' });
  const signIn = (said: string) => post(`${m.server.origin}/trpc/auth.signIn`, { email, password: said }, m.server);
  expect((await signIn(password)).status).toBe(401);
  expect((await signIn('another password')).status).toBe(200);
});

test('[MAIL12] an address that is nobody’s is answered alike, by the same work, and gets nothing', async () => {
  await using m = await mailing();
  const known = await forget(m, await m.emailOf(m.s.people.parent));
  const unknown = await forget(m, 'nobody@school.example');
  const nonsense = await forget(m, 'not an address\r\nBcc: x@y.example');
  expect([known.status, unknown.status, nonsense.status]).toEqual([200, 200, 200]);
  expect(unknown.text).toBe(known.text);
  const rows = await m.s.db.selectFrom('email').select(['userId', 'state']).execute();
  expect(rows).toEqual(Array.from({ length: 3 }, () => ({ userId: null, state: 'planned' })));
  await m.send();
  expect(m.smtp.received).toHaveLength(1);
  expect((await m.mails()).map(({ state, reason }) => reason ?? state)).toEqual([
    'handedOver',
    'nobody',
    'addressRefused',
  ]);
});

test('[MAIL12] asked for many times it is one mail in ten minutes, and an address asks a hundred times in a quarter of an hour', async () => {
  await using m = await mailing();
  const email = await m.emailOf(m.s.people.parent);
  const statuses: number[] = [];
  for (let time = 0; time < 120; time += 1) statuses.push((await forget(m, email)).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(100);
  expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  await m.send();
  expect(m.smtp.received.length).toBeLessThanOrEqual(2);
  expect(m.smtp.received.length).toBeGreaterThan(0);
});

test('[MAIL10] [MAIL12] who is suspended everywhere gets none; a link stands in no row; after one was used no other is sent', async () => {
  await using m = await mailing();
  const email = await m.emailOf(m.s.people.parent);
  const suspend = (suspendedAt: Date | null) =>
    m.s.db.updateTable('membership').set({ suspendedAt }).where('userId', '=', m.s.people.parent).execute();
  await suspend(new Date());
  await forget(m, email);
  await m.send();
  expect(await m.mails()).toMatchObject([{ state: 'skipped', reason: 'suspended' }]);
  await suspend(null);
  await m.s.db.deleteFrom('email').execute();

  m.smtp.diesBeforeAnswer = () => true;
  await forget(m, email);
  await m.send();
  const token = tokenIn(m.smtp.received[0]!.mail.text);
  const rows = JSON.stringify([
    await m.s.db.selectFrom('email').selectAll().execute(),
    await m.s.db.selectFrom('invitation').selectAll().execute(),
  ]);
  expect(rows).not.toContain(token);
  await post(`${m.server.origin}/trpc/auth.acceptInvitation`, { token, password: 'another password' }, m.server);
  await m.makeDue();
  await m.send();
  expect(m.smtp.received).toHaveLength(1);
  expect(await m.mails()).toMatchObject([{ state: 'skipped', reason: 'used' }]);
});

test('[MAIL8] [MAIL12] where no mail leaves that is said, and nothing is kept', async () => {
  await using m = await mailing();
  await using without = await newTestServer();
  const client = await m.s.as('parent', without);
  expect(await client.http.auth.passwordReset.query()).toEqual({ byEmail: false });
  expect(await refusalOf(client.http.auth.requestPasswordReset.mutate({ email: 'x@school.example' }))).toMatchObject({
    reason: 'email.off',
  });
  expect(await m.mails()).toEqual([]);
  const here = await m.s.as('parent', m.server);
  expect(await here.http.auth.passwordReset.query()).toEqual({ byEmail: true });
});
