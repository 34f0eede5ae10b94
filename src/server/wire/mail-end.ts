import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLocale } from '../../shared/locales.ts';
import type { App } from '../context.ts';
import { endMailsOf } from '../email/mail-choice.ts';
import { answerRefusal } from './answer-refusal.ts';
import { bodyWithin } from './body-within.ts';

const asked = { path: 'auth.setMailChoice', type: 'mutation' } as const;
const bodyBytes = 4_096;

/**
 * `POST /mails/<token>` with `List-Unsubscribe=One-Click` (RFC 8058): no mail of unread messages any more; to `/mails/report/<token>`: no report of a week. It bears no cookie and needs none. `GET`, as by a browser or by
 * what looks through mails, changes nothing and leads to the page on which one chooses.
 */
export async function handleMailEnd(app: App, req: IncomingMessage, res: ServerResponse): Promise<void> {
  res.setHeader('cache-control', 'no-store');
  const [, which, token] = /^\/mails\/(report\/)?([\w-]{1,128})$/.exec((req.url ?? '').split(/[?#]/, 1)[0]!) ?? [];
  if (token === undefined) return void res.writeHead(404, { connection: 'close' }).end();
  if (req.method === 'GET' || req.method === 'HEAD')
    return void res.writeHead(303, { location: `/${localeOf(req)}/invitation/mails#${token}` }).end();
  if (req.method !== 'POST') return void res.writeHead(405, { allow: 'GET, POST', connection: 'close' }).end();
  if (!(await saysOneClick(req))) return void res.writeHead(400, { connection: 'close' }).end();
  try {
    await endMailsOf(app, app.addressOf(req), token, which ? 'report' : 'unread');
    res.writeHead(200, { 'content-type': 'text/plain' }).end('OK\n');
  } catch (error) {
    answerRefusal(app, res, error, asked);
  }
}

/** As a form of either kind: mail programs send both. */
async function saysOneClick(req: IncomingMessage): Promise<boolean> {
  const body = await bodyWithin(req, bodyBytes);
  return body !== null && /List-Unsubscribe(?:=|"\s+)One-Click/i.test(body.toString());
}

/** The first language that the browser names and the pages speak. */
function localeOf({ headers }: IncomingMessage): string {
  const wished = (headers['accept-language'] ?? '').split(',').map((one) => one.trim().slice(0, 2).toLowerCase());
  return wished.find(isLocale) ?? 'fr';
}
