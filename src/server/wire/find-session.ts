import type { IncomingMessage } from 'node:http';
import type { Session } from '../auth/sessions.ts';
import type { App } from '../context.ts';

/** `renewed`: the cookies to set where the session's life was prolonged, or its cookie has another name today. */
export type Found = { session: Session; renewed: string[] };

/**
 * The one way from a request to a session, past the limit for unknown tokens, which refuses. Of several cookies the one that is
 * somebody's counts; where they are two people's, none does. `prolongs`: whether the answer can carry a cookie.
 */
export async function findSession(app: App, req: IncomingMessage, how: { prolongs: boolean }): Promise<Found | null> {
  const { tokens, areOld } = app.cookies.sessionsIn(req);
  const address = app.addressOf(req);
  const find = (token: string) => (how.prolongs ? prolonged(app, token, areOld) : looked(app, token));
  const answers = await Promise.allSettled(tokens.map((token) => app.unknownTokens.find(address, token, find)));
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' && answer.value) || []);
  const [first] = found;
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (!first && failed) throw failed.reason;
  return first && found.every(({ session }) => session.userId === first.session.userId) ? first : null;
}

async function prolonged({ sessions, cookies }: App, token: string, isOld: boolean): Promise<Found | null> {
  const found = await sessions.find(token);
  if (!found) return null;
  const { session, renewed } = found;
  if (isOld) return { session, renewed: [sessions.cookieOf(token, session), cookies.noOldSession()] };
  return { session, renewed: renewed ? [renewed] : [] };
}

async function looked({ sessions }: App, token: string): Promise<Found | null> {
  const session = await sessions.look(token);
  return session && { session, renewed: [] };
}
