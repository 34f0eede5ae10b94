import type { IncomingMessage, ServerResponse } from 'node:http';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import { limits } from '../../shared/limits.ts';
import { Refusal, type RefusalReason } from '../../shared/refusals.ts';
import { contextOf, type App, type Context } from '../context.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import { appRouter } from '../router.ts';
import { coded } from '../trpc.ts';
import { bearerOf, hasTokenInAddress, queryOf } from './bearer.ts';
import { findCredential } from './find-credential.ts';
import { tokenIn, tokenOf } from './find-session.ts';
import { logBug } from './log-bug.ts';
import { isOwnOrigin } from './origin.ts';

type Options = { app: App; origins: readonly string[] };

/** The router over HTTP: for sign-in and sign-out, whose cookie only HTTP can set, and for tools. */
export async function handleTrpc({ app, origins }: Options, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.method === 'POST' && !isJson(req)) return refuse(res, 415, 'input.invalid');
  if (isForeign(req, origins)) return refuse(res, 403, 'session.foreignOrigin');
  if (hasTokenInAddress(req) || queryOf(req).has('connectionParams')) return refuse(res, 400, 'token.inAddress');
  const path = new URL(req.url ?? '/', 'http://localhost').pathname.slice('/trpc/'.length);
  await nodeHTTPRequestHandler({
    router: appRouter,
    req,
    res,
    path,
    maxBodySize: limits.httpBodyBytes,
    maxBatchSize: limits.callsPerBatch,
    createContext: () => newContext(app, req, res),
    onError: (event) => logBug(app, event),
  });
}

/** 204 for who is signed in, with a cookie that lasts longer where it was due; 401 for who is not; 429 or 503 where that was not asked. */
export async function handleSession(app: App, req: IncomingMessage, res: ServerResponse): Promise<void> {
  res.setHeader('cache-control', 'no-store');
  try {
    const token = tokenOf(req);
    const find = (sought: string) => app.sessions.find(sought);
    const found = token ? await app.strangers.find(app.addressOf(req), token, find) : null;
    if (found?.renewed) res.setHeader('set-cookie', found.renewed);
    res.writeHead(found ? 204 : 401).end();
  } catch (error) {
    const isTooMuch = error instanceof Refusal;
    if (!isTooMuch && !isUnavailable(error)) throw error;
    if (!isTooMuch) app.noteOutage(error);
    res.writeHead(isTooMuch ? 429 : 503, { 'retry-after': '2' }).end();
  }
}

async function newContext(app: App, req: IncomingMessage, res: ServerResponse): Promise<Context> {
  const found = await findCredential(app, req).catch((error: unknown) => Promise.reject(coded(error)));
  const setCookie = (cookie: string) => {
    const token = tokenIn(cookie);
    if (token) app.strangers.meet(token);
    res.appendHeader('set-cookie', cookie);
  };
  if (found?.renewed) setCookie(found.renewed);
  res.setHeader('cache-control', 'no-store');
  return contextOf(app, {
    credential: found?.credential ?? null,
    connection: null,
    setCookie,
    address: app.addressOf(req),
  });
}

/** Only JSON: a form of any other page can send the rest without asking first. */
function isJson(req: IncomingMessage): boolean {
  return /^application\/json(;|$)/i.test(req.headers['content-type'] ?? '');
}

/** A browser names the origin of every POST; a tool names none, and is nobody's forged request. Beside a token the cookie is not read. */
function isForeign(req: IncomingMessage, origins: readonly string[]): boolean {
  if (bearerOf(req) !== undefined) return false;
  if (req.headers.origin === undefined)
    return req.headers['sec-fetch-site'] === 'cross-site' && tokenOf(req) !== undefined;
  return tokenOf(req) !== undefined && !isOwnOrigin(req, origins);
}

function refuse(res: ServerResponse, status: number, reason: RefusalReason): void {
  res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' });
  res.end(JSON.stringify({ error: { message: reason, data: { reason, httpStatus: status } } }));
}
