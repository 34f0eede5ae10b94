import { randomUUID } from 'node:crypto';
import type { Token, Tokens } from '../../src/server/credentials/tokens.ts';
import type { TokenScope } from '../../src/server/credentials/scopes.ts';

/** Tokens as a table would hold them, in the test's hand. `sought`: every secret that was looked up. */
export function testTokens(): Tokens & {
  sought: string[];
  make(userId: string, ...scopes: TokenScope[]): { secret: string; revoke(): void };
} {
  const bySecret = new Map<string, Token>();
  const sought: string[] = [];
  return {
    sought,
    make(userId, ...scopes) {
      const secret = `test_${randomUUID()}`;
      bySecret.set(secret, { kind: 'token', id: randomUUID(), userId, scopes: new Set(scopes) });
      return { secret, revoke: () => void bySecret.delete(secret) };
    },
    async find(secret) {
      sought.push(secret);
      return bySecret.get(secret) ?? null;
    },
    async over(ids) {
      const held = new Set([...bySecret.values()].map(({ id }) => id));
      return new Set(ids.filter((id) => !held.has(id)));
    },
  };
}
