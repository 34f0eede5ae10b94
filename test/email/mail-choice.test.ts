import { randomBytes } from 'node:crypto';
import { createTRPCClient, httpLink } from '@trpc/client';
import superjson from 'superjson';
import { expect, test } from 'vitest';
import type { AppRouter } from '../../src/server/router.ts';
import { personalOf } from '../../src/server/account/personal-of.ts';
import { refusalOf } from '../support/refusal.ts';
import { say } from '../support/talk.ts';
import { mailingUnread, type MailingUnread } from '../support/unread-mails.ts';

/** A browser in which nobody has signed in. */
const anonymous = (origin: string) =>
  createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/trpc`, transformer: superjson, methodOverride: 'POST' })],
  });
const refusal = async (call: Promise<unknown>) => (await refusalOf(call)).reason;

const oneClick = { method: 'POST', body: 'List-Unsubscribe=One-Click' } as const;
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** What the headers and the text of the first mail lead to. */
async function linksOf(m: MailingUnread) {
  await say(m.teacher, m.conversationId, 'x');
  await m.sendAll();
  const { mail } = (await m.toParent()).at(-1)!;
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value ?? '';
  const address = /^<(.+)>$/.exec(header('list-unsubscribe'))![1]!;
  const [, token] = /\/fr\/invitation\/mails#([\w-]+)/.exec(mail.text!)!;
  return { address, token: token!, post: header('list-unsubscribe-post') };
}

const paceOf = async (m: MailingUnread) => (await personalOf(m.s.db, m.s.people.parent)).mails.pace;

test('[MAIL22] one press in the mail program ends them, without a cookie or a page; what looks through mails ends nothing', async () => {
  await using m = await mailingUnread();
  const { address, token, post } = await linksOf(m);
  expect(post).toBe('List-Unsubscribe=One-Click');
  expect(address).toBe(`${m.server.origin}/mails/${token}`);
  for (const method of ['GET', 'HEAD']) {
    const looked = await fetch(address, { method, redirect: 'manual', headers: { 'accept-language': 'ar-MA,fr' } });
    expect([looked.status, looked.headers.get('location')]).toEqual([303, `/ar/invitation/mails#${token}`]);
  }
  const large = `List-Unsubscribe=One-Click&x=${'x'.repeat(10_000)}`;
  for (const body of ['x', large]) expect((await fetch(address, { method: 'POST', body })).status).toBe(400);
  expect((await fetch(address, { method: 'PUT', body: 'x' })).status).toBe(405);
  expect(await paceOf(m)).toBeNull();
  expect((await fetch(address, { ...oneClick, headers: form })).status).toBe(200);
  expect(await paceOf(m)).toBe('off');
  await say(m.teacher, m.conversationId, 'y');
  await m.sendAll();
  expect(await m.toParent()).toHaveLength(1);
});

test('[MAIL22] a form of several parts is understood as well', async () => {
  await using m = await mailingUnread();
  const { address } = await linksOf(m);
  const body = new FormData();
  body.set('List-Unsubscribe', 'One-Click');
  expect((await fetch(address, { method: 'POST', body })).status).toBe(200);
  expect(await paceOf(m)).toBe('off');
});

test('[MAIL23] by the link of a mail somebody chooses without signing in which of them come, and nothing else', async () => {
  await using m = await mailingUnread();
  const { token } = await linksOf(m);
  const stranger = anonymous(m.server.origin);
  expect(await stranger.auth.mailChoice.query({ token })).toEqual({ pace: 'fourHours', dailyAt: 1_080, report: null });
  await m.set({ text: true });
  await stranger.auth.setMailChoice.mutate({ token, pace: 'daily', dailyAt: 420 });
  expect((await personalOf(m.s.db, m.s.people.parent)).mails).toEqual({
    pace: 'daily',
    dailyAt: 420,
    text: true,
    report: true,
  });
  expect(await stranger.auth.mailChoice.query({ token })).toEqual({ pace: 'daily', dailyAt: 420, report: null });
  const more = { token, pace: 'off', dailyAt: 420, text: false } as never;
  expect(await refusal(stranger.auth.setMailChoice.mutate(more))).toBe('input.invalid');
});

test('[MAIL23] it is one person’s at one address: nobody guesses it, makes it of another, or keeps it once the address is another’s', async () => {
  await using m = await mailingUnread();
  const { token } = await linksOf(m);
  const stranger = anonymous(m.server.origin);
  const bytes = Buffer.from(token, 'base64url');
  const teacher = Buffer.from(m.s.people.teacher.replaceAll('-', ''), 'hex');
  const wrong = [
    'x',
    randomBytes(32).toString('base64url'),
    Buffer.concat([teacher, bytes.subarray(16)]).toString('base64url'),
    Buffer.concat([bytes.subarray(0, 31), Buffer.from([bytes[31]! ^ 1])]).toString('base64url'),
    bytes.subarray(0, 16).toString('base64url'),
  ];
  for (const one of wrong) {
    expect(await refusal(stranger.auth.mailChoice.query({ token: one }))).toBe('email.linkInvalid');
    expect(await refusal(stranger.auth.setMailChoice.mutate({ token: one, pace: 'off', dailyAt: 0 }))).toBe(
      'email.linkInvalid',
    );
    const pressed = await fetch(`${m.server.origin}/mails/${one}`, { ...oneClick, headers: form });
    expect(pressed.ok).toBe(false);
  }
  await m.s.db
    .updateTable('user')
    .set({ email: `new-${m.s.people.parent}@school.example` })
    .where('id', '=', m.s.people.parent)
    .execute();
  expect(await refusal(stranger.auth.mailChoice.query({ token }))).toBe('email.linkInvalid');
  expect(await paceOf(m)).toBeNull();
});
