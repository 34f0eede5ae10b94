import { createTRPCClient, httpLink } from '@trpc/client';
import superjson from 'superjson';
import { expect, test } from 'vitest';
import { personalOf } from '../../src/server/account/personal-of.ts';
import type { AppRouter } from '../../src/server/router.ts';
import { tokenIn } from '../support/mailing.ts';
import { reporting, type Reporting } from '../support/reporting.ts';
import { set } from '../support/settings.ts';
import { say } from '../support/talk.ts';

async function mailed(m: Reporting) {
  await m.planThis();
  await m.sendDue();
  const { mail } = m.received()[0]!;
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value ?? '';
  const address = /^<(.+)>$/.exec(header('list-unsubscribe'))![1]!;
  const [, token] = /\/fr\/invitation\/mails#([\w-]+)/.exec(mail.text!)!;
  return { address, token: token!, post: header('list-unsubscribe-post') };
}

const mailsOf = async (m: Reporting) => (await personalOf(m.s.db, m.s.people.admin)).mails;
const anonymous = ({ server }: Reporting) =>
  createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${server.origin}/trpc`, transformer: superjson, methodOverride: 'POST' })],
  });

test('[MAIL55] one press in a mail program ends the reports, without a cookie, and no other mails; what looks through mails ends nothing', async () => {
  await using m = await reporting();
  const { address, token, post } = await mailed(m);
  expect(post).toBe('List-Unsubscribe=One-Click');
  expect(address).toBe(`${m.server.origin}/mails/report/${token}`);
  const looked = await fetch(address, { redirect: 'manual', headers: { 'accept-language': 'ar' } });
  expect([looked.status, looked.headers.get('location')]).toEqual([303, `/ar/invitation/mails#${token}`]);
  expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(400);
  expect(await mailsOf(m)).toMatchObject({ report: true, pace: null });
  const pressed = await fetch(address, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
  expect(pressed.status).toBe(200);
  expect(await mailsOf(m)).toMatchObject({ report: false, pace: null });
});

test('[MAIL55] one press in another mail ends no reports', async () => {
  await using m = await reporting();
  const { token } = await mailed(m);
  const address = `${m.server.origin}/mails/${token}`;
  await fetch(address, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
  expect(await mailsOf(m)).toMatchObject({ report: true, pace: 'off' });
});

test('[MAIL55] an address that was never given ends nothing', async () => {
  await using m = await reporting();
  const { token } = await mailed(m);
  const press = (path: string) =>
    fetch(m.server.origin + path, { method: 'POST', body: 'List-Unsubscribe=One-Click' }).then(({ status }) => status);
  const forged = token.slice(0, -4) + 'AAAA';
  expect(await press(`/mails/report/${forged}`)).toBe(404);
  for (const path of ['/mails/report/', `/mails/report/${token}/x`, `/mails/other/${token}`])
    expect(await press(path)).toBe(404);
  expect(await mailsOf(m)).toMatchObject({ report: true, pace: null });
});

test('[MAIL55] [MAIL23] by its link an admin chooses whether it comes, and who is none is shown no such choice', async () => {
  await using m = await reporting();
  const { token } = await mailed(m);
  const stranger = anonymous(m);
  expect(await stranger.auth.mailChoice.query({ token })).toEqual({ pace: 'day', dailyAt: 1_080, report: true });
  await stranger.auth.setMailChoice.mutate({ token, pace: 'day', dailyAt: 1_080, report: false });
  expect(await mailsOf(m)).toMatchObject({ report: false, pace: 'day' });
  expect(await stranger.auth.mailChoice.query({ token })).toMatchObject({ report: false });
  await say(m.teacher, m.conversationId, 'x');
  await m.sendAll();
  const theirs = tokenIn((await m.toParent())[0]!.mail.text);
  expect(await stranger.auth.mailChoice.query({ token: theirs })).toMatchObject({ report: null });
  await set(m.admin, { weeklyReport: false });
  expect(await stranger.auth.mailChoice.query({ token })).toMatchObject({ report: null });
});
