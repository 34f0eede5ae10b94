import type { Credential } from './credential.ts';
import type { TokenScope } from './scopes.ts';

export type Token = Credential & { kind: 'token'; scopes: ReadonlySet<TokenScope> };

/** Where the secrets of tools are looked up, each time anew: one that was revoked or has run out is not found. */
export type Tokens = {
  find(secret: string): Promise<Token | null>;
  /** Which of these tokens are over, by their ids. */
  over(ids: readonly string[]): Promise<Set<string>>;
};

/** Nobody can make a token yet, so there is none. */
export const noTokens: Tokens = {
  find: async () => null,
  over: async (ids) => new Set(ids),
};
