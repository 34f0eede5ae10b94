import * as z from 'zod/mini';
import { id, lineText } from './input-parts.ts';
import { limits } from './limits.ts';
import { mailKinds, outboxStates } from './mails.ts';

const establishmentId = z.optional(id);
const mailId = z.int().check(z.minimum(1), z.maximum(Number.MAX_SAFE_INTEGER));

/** `query`: the name of whom it is for. `cursor`: the last mail of the page before. */
export const outboxInput = z.strictObject({
  establishmentId,
  query: z.optional(lineText(limits.queryCharacters)),
  kind: z.optional(z.enum(mailKinds)),
  state: z.optional(z.enum(outboxStates)),
  cursor: z.optional(mailId),
});
export const outboxMailInput = z.strictObject({ establishmentId, mailId });
