import type { IncomingMessage } from 'node:http';
import type { App } from '../context.ts';
import { bearerOf } from './bearer.ts';
import type { Origins } from './origin.ts';

/** A browser names the origin of every POST; a tool names none, and is nobody's forged request. Beside a token the cookie is not read. */
export function isForeign({ cookies }: App, req: IncomingMessage, origins: Origins): boolean {
  if (bearerOf(req) !== undefined) return false;
  if (req.headers.origin !== undefined) return !origins.hasSent(req);
  return cookies.bearsSession(req) && req.headers['sec-fetch-site'] === 'cross-site';
}
