import type { Session } from '../auth/sessions.ts';
import type { Holder } from '../live/people/connection.ts';
import { everyScope, type Scope } from './scopes.ts';

/**
 * By what somebody calls, and what it may. A session comes in a cookie, which a browser sends with requests of any page; a token comes in
 * a header or a message, which only who holds it can write. `id` is what its row is found by, never the secret itself.
 */
export type Credential = Holder & { scopes: ReadonlySet<Scope> };

/** Whose rows a verb reads. */
export type Owner = { userId: string };

/** Whoever has signed in may all that their roles allow. */
export function ofSession({ id, userId }: Session): Credential {
  return { kind: 'session', id, userId, scopes: everyScope };
}
