import { createHash } from 'node:crypto';

/** What makes a mail the only one of its kind. */
export type Identity = { kind: string; userId: string | null; conversationId: string | null; slot: string };

/** The same for the same mail, whoever hands it over and however often: whoever gets it twice has it once. */
export function messageIdOf({ kind, userId, conversationId, slot }: Identity, from: string): string {
  const identity = JSON.stringify([kind, userId, conversationId, slot]);
  const name = createHash('sha256').update(identity).digest('base64url').slice(0, 32);
  return `<${name}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}
