import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import { limits } from '../../shared/limits.ts';
import { Refusal, type RefusalReason } from '../../shared/refusals.ts';
import type { App } from '../context.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import { isModestJson } from '../live/fan-out/modest-json.ts';
import { appRouter } from '../router.ts';
import { removeOfDocuments } from '../security-headers.ts';
import { hasTokenInAddress, queryOf } from './bearer.ts';
import { bodyWithin } from './body-within.ts';
import { findSession } from './find-session.ts';
import { isForeign } from './is-foreign.ts';
import { newContext, setCookies } from './new-context.ts';
import { noteError } from './note-error.ts';
import type { Origins } from './origin.ts';

type Options = { app: App; origins: Origins };

/** What a page begins with is some 20 kB of JSON, and a few compressed (RFC 9110 §12.5.3). */
const compress = compression();

/** The router over HTTP: for sign-in and sign-out, whose cookie only HTTP can set, and for tools. */
export async function handleTrpc({ app, origins }: Options, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.method === 'POST' && !isJson(req)) return refuse(app, res, 415, 'input.invalid');
  if (isForeign(app, req, origins)) return refuse(app, res, 403, 'session.foreignOrigin');
  if (hasTokenInAddress(req) || queryOf(req).has('connectionParams')) return refuse(app, res, 400, 'token.inAddress');
  if (req.method === 'POST' && !(await takeBody(app, req))) return refuse(app, res, 413, 'input.invalid');
  const path = new URL(req.url ?? '/', 'http://localhost').pathname.slice('/trpc/'.length);
  await new Promise<void>((resolve) => compress(req, res, resolve));
  await nodeHTTPRequestHandler({
    router: appRouter,
    req,
    res,
    path,
    maxBatchSize: app.limits.callsPerBatch,
    // What asks about an invitation names its secret, which has no place in an address.
    allowMethodOverride: true,
    createContext: () => newContext(app, req, res),
    onError: (event) => noteError(app, event),
  });
}

/**
 * Reads the body where tRPC looks for one that was read already. False where it is larger, deeper or of more values than any input,
 * of which whoever bears no session has but small ones.
 */
async function takeBody(app: App, req: IncomingMessage & { body?: string }): Promise<boolean> {
  const most = app.cookies.bearsSession(req) ? app.limits.httpBodyBytes : limits.strangerBodyBytes;
  const body = await bodyWithin(req, most);
  if (!body) return false;
  req.body = body.toString();
  return isModestJson(body);
}

/**
 * 204 for who is signed in, with a cookie that lasts longer where it was due; 401 for who is not; 429 or 503 where that was not
 * asked; 403 for a page that was opened under an address that is not allowed, with the right one.
 */
export async function handleSession(
  { app, origins }: Options,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  res.setHeader('cache-control', 'no-store');
  if (origins.isElsewhere(req)) return sayAddress(res, origins);
  try {
    const found = await findSession(app, req, { prolongs: true });
    setCookies(res, found?.renewed ?? []);
    if (found) removeOfDocuments(res);
    res.writeHead(found ? 204 : 401).end();
  } catch (error) {
    const isTooMuch = error instanceof Refusal;
    if (isTooMuch) app.counts.refuse(error.reason);
    if (!isTooMuch && !isUnavailable(error)) throw error;
    if (!isTooMuch) app.noteOutage(error);
    res.writeHead(isTooMuch ? 429 : 503, { 'retry-after': '2' }).end();
  }
}

function sayAddress(res: ServerResponse, { address }: Origins): void {
  res.writeHead(403, { 'content-type': 'application/json' });
  res.end(JSON.stringify({ reason: 'session.foreignOrigin', address }));
}

/** Only JSON: a form of any other page can send the rest without asking first. */
function isJson(req: IncomingMessage): boolean {
  return /^application\/json(;|$)/i.test(req.headers['content-type'] ?? '');
}

function refuse({ counts }: App, res: ServerResponse, status: number, reason: RefusalReason): void {
  counts.refuse(reason);
  res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' });
  res.end(JSON.stringify({ error: { message: reason, data: { reason, httpStatus: status } } }));
}
