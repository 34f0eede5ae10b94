import type { Faced, Role } from './public.ts';

/** Whom a message of a conversation may mention beside everyone. */
export type Mentionable = Faced & { role: Role };

/** What stands in a body for somebody, by their id, or for everyone who is there. */
export const mentionToken = /<@(all|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})>/g;

/** Whom a body mentions, in their order and each once; everyone is the id of the conversation, which is nobody's. */
export function mentionsIn(body: string, conversationId: string): string[] {
  // Nearly every message mentions nobody.
  if (!body.includes('<@')) return [];
  const ids = Array.from(body.matchAll(mentionToken), ([, id]) => (id === 'all' ? conversationId : id!));
  return [...new Set(ids)];
}

/** The body with something else in the place of each mention; `all` is everyone's. */
export function withoutTokens(body: string, inPlaceOf: (id: string) => string): string {
  return body.includes('<@') ? body.replace(mentionToken, (_, id: string) => inPlaceOf(id)) : body;
}

/** What stands for somebody, or for everyone (`all`), in a body. */
export function tokenOf(id: string): string {
  return `<@${id}>`;
}
