/** What a credential may be good for. `session`: what only somebody who has signed in may, and no token ever. */
const tokenScopes = ['read', 'write', 'admin'] as const;
export type TokenScope = (typeof tokenScopes)[number];
export type Scope = TokenScope | 'session';

export const everyScope: ReadonlySet<Scope> = new Set<Scope>([...tokenScopes, 'session']);

type Kind = 'query' | 'mutation' | 'subscription';

/** A sub-router belongs to one scope. One that is not named here is for sessions alone, until somebody has thought about it. */
const scopeOfRouter: ReadonlyMap<string, Scope> = new Map([
  ['auth', 'session'],
  ['account', 'session'],
  ['admin', 'admin'],
  ['announcements', 'write'],
]);

/** The scope of a procedure, by its path: at the root whoever changes something writes, and whoever asks or listens reads. */
export function scopeOf(path: string, kind: Kind): Scope {
  const [router, procedure] = path.split('.');
  if (procedure !== undefined) return scopeOfRouter.get(router!) ?? 'session';
  return kind === 'mutation' ? 'write' : 'read';
}

/** Whether a sub-router of the API has been given a scope, which a test asks of each. */
export function hasScope(router: string): boolean {
  return scopeOfRouter.has(router);
}
