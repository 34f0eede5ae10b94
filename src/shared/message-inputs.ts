import * as z from 'zod/mini';
import { isEmoji } from './emoji.ts';
import { id, lineText, sentBody, seq } from './input-parts.ts';
import { limits } from './limits.ts';

export const messageInput = z.strictObject({ id });
/** `body` may be empty where the message carries files. */
export const editMessageInput = z.strictObject({ id, body: sentBody });
const reason = lineText(limits.reasonCharacters);
/** What a member of staff types to remove somebody else's message; it is kept. */
export const removalInput = z.strictObject({ reason });
export const deleteMessageInput = z.strictObject({ id, reason: z.optional(reason) });
export const reactInput = z.strictObject({
  id,
  emoji: z.string().check(z.refine(isEmoji, 'notAnEmoji')),
  on: z.boolean(),
});
/** `firstSeq`: of the first of the fifty messages whose reactions are asked for. */
export const announcementReactionsInput = z.strictObject({ conversationId: id, firstSeq: seq });
export const quotedInput = z.strictObject({
  conversationId: id,
  ids: z.array(id).check(z.minLength(1), z.maxLength(limits.quotedAtOnce)),
});
