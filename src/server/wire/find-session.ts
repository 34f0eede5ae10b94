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

export function tokenOf(req: IncomingMessage): string | undefined {
  try {
    return parseCookie(req.headers.cookie ?? '')[sessionCookie];
  } catch {
    return undefined;
  }
}
