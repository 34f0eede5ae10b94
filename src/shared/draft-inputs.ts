import * as z from 'zod/mini';
import { id, text } from './input-parts.ts';
import { limits, widestContent } from './limits.ts';

/** `id` names this text. `basedOn`: those in the place of which it comes. Without a body and an answered message these are gone. */
export const saveDraftInput = z.strictObject({
  id,
  conversationId: id,
  body: text.check(z.maxLength(widestContent.bodyCharacters)),
  replyToId: z.optional(id),
  basedOn: z._default(z.array(id).check(z.maxLength(limits.draftsInOne * 2)), []),
});
