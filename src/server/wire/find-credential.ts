import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../shared/refusals.ts';
import type { App } from '../context.ts';
import { ofSession, type Credential } from '../credentials/credential.ts';
import { bearerOf } from './bearer.ts';
import { findSession } from './find-session.ts';

/** `renewed`: the cookies to set. */
type Found = { credential: Credential; renewed: string[] };

/** By what a request is made: its Bearer token where it bears one, and then that alone; otherwise the session of its cookie, prolonged. */
export async function findCredential(app: App, req: IncomingMessage): Promise<Found | null> {
  const secret = bearerOf(req);
  if (secret !== undefined) return { credential: await accessToken(app, app.addressOf(req), secret), renewed: [] };
  const found = await findSession(app, req, { prolongs: true });
  return found && { credential: ofSession(found.session), renewed: found.renewed };
}

/** The same for a socket, whose answer prolongs no cookie. Null for whoever is nobody. */
export async function lookCredential(app: App, req: IncomingMessage): Promise<Credential | null> {
  const secret = bearerOf(req);
  if (secret !== undefined) return findToken(app, app.addressOf(req), secret);
  const found = await findSession(app, req, { prolongs: false });
  return found && ofSession(found.session);
}

/** Refuses a token that is nobody's at once: whoever names one is never taken for somebody else by their cookie. */
export async function accessToken(app: App, address: string, secret: string): Promise<Credential> {
  const found = await findToken(app, address, secret);
  if (!found) throw new Refusal('token.none');
  return found;
}

/** RFC 6750 §2.1, with a bound; what is written otherwise is looked up nowhere. */
const wellFormed = /^[\w\-.~+/]{1,256}=*$/;

/** Guesses are counted by address, together with those at sessions. */
async function findToken({ unknownTokens, tokens }: App, address: string, secret: string): Promise<Credential | null> {
  if (!wellFormed.test(secret)) return null;
  return unknownTokens.find(address, `Bearer ${secret}`, () => tokens.find(secret));
}
