import { sql, type Transaction } from 'kysely';
import { limits } from '../../shared/limits.ts';
import { isStaff } from '../../shared/may.ts';
import { mentionsIn } from '../../shared/mentions.ts';
import type { Message, Role } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';

/** Whom a body mentions, refused where they are too many; whether they may be is judged where it is stored, at that moment. */
export function checkedMentions(body: string, conversationId: string): string[] {
  const mentions = mentionsIn(body, conversationId);
  if (mentions.length > limits.mentionsOfMessage) throw new Refusal('message.mentionsTooMany');
  return mentions;
}

/**
 * Refuses, of what is put in the place of a message, to mention whom a new message may not, as `append_messages` does. Whom it mentioned
 * before stays: whoever mends a word would otherwise have to strike out who has left since.
 */
export async function refuseMentions(
  trx: Transaction<Database>,
  { conversationId, mentions: known, role }: Pick<Message, 'conversationId' | 'mentions'> & { role: Role },
  mentions: readonly string[],
): Promise<void> {
  const fresh = mentions.filter((id) => !known.includes(id));
  if (fresh.length === 0) return;
  if (fresh.includes(conversationId) && !isStaff(role)) throw new Refusal('message.mentionAll');
  const { rows } = await sql<{ areThere: boolean }>`
    select mentioned_are_there(${conversationId}, ${fresh}::uuid[]) as are_there`.execute(trx);
  if (!rows[0]!.areThere) throw new Refusal('message.mentionOutside');
}
