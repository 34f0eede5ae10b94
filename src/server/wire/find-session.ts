import type { IncomingMessage } from 'node:http';
import { parseCookie } from 'cookie';
import { sessionCookie } from '../auth/lucia.ts';
import type { Session, Sessions } from '../auth/sessions.ts';

export type Found = { session: Session; renewed: string | null };

/** The session of the request's cookie. Whatever else the header holds, however malformed, is passed over. */
export async function findSession(sessions: Sessions, req: IncomingMessage): Promise<Found | null> {
  const token = tokenOf(req);
  return token ? sessions.find(token) : null;
}

export function tokenOf({ headers }: IncomingMessage): string | undefined {
  return tokenIn(headers.cookie ?? '');
}

/** What a request bears and what an answer sets begin alike. */
export function tokenIn(cookie: string): string | undefined {
  try {
    return parseCookie(cookie)[sessionCookie];
  } catch {
    return undefined;
  }
}
