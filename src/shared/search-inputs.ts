import * as z from 'zod/mini';
import { cursor, id, limit, lineText, moment } from './input-parts.ts';
import { limits } from './limits.ts';

/** `from` is in, `to` is out. */
export const searchMessagesInput = z.strictObject({
  query: lineText(limits.queryCharacters),
  conversationId: z.optional(id),
  establishmentId: z.optional(id),
  authorId: z.optional(id),
  from: z.optional(moment),
  to: z.optional(moment),
  /** Those alone that carry a file. */
  hasFile: z.optional(z.boolean()),
  cursor: z.optional(cursor),
  limit: limit(limits.searchResultsAtMost, limits.searchResults),
});
