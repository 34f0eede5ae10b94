import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../../shared/refusals.ts';
import { contextOf, type App, type Context } from '../context.ts';
import { coded } from '../trpc.ts';
import { bearerOf } from './bearer.ts';
import { findCredential } from './find-credential.ts';

/** Who asks over HTTP; a cookie whose life was prolonged goes with the answer. */
export async function newContext(app: App, req: IncomingMessage, res: ServerResponse): Promise<Context> {
  const found = await findCredential(app, req).catch((error: unknown) => unasked(req, error));
  if (!(found instanceof Refusal)) setCookies(res, found?.renewed ?? []);
  res.setHeader('cache-control', 'no-store');
  return contextOf(app, {
    credential: found instanceof Refusal ? null : (found?.credential ?? null),
    unasked: found instanceof Refusal ? found : null,
    connection: null,
    setCookie: (cookie) => void res.appendHeader('set-cookie', cookie),
    address: app.addressOf(req),
    device: app.cookies.deviceIn(req),
    userAgent: req.headers['user-agent'],
  });
}

export function setCookies(res: ServerResponse, cookies: readonly string[]): void {
  for (const cookie of cookies) res.appendHeader('set-cookie', cookie);
}

/** Whoever signs in need not be known yet: only what asks for a session is refused. A token that is nobody's refuses everything. */
function unasked(req: IncomingMessage, error: unknown): Refusal {
  if (error instanceof Refusal && bearerOf(req) === undefined) return error;
  throw coded(error);
}
