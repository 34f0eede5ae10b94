import * as z from 'zod/mini';
import { writtenAudience } from './announcement-inputs.ts';
import { id, lineText, messageBody, moment, title } from './input-parts.ts';
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

/** What an admin types and chooses. */
export const emailFormInput = z.strictObject({ to: writtenAudience, subject: title, body: messageBody });
/** `id` names it: the same again is the same one. */
export const sendEmailInput = z.extend(emailFormInput, { establishmentId, id: z.optional(id) });
export const emailAudienceInput = z.strictObject({ establishmentId, to: writtenAudience });
/** `before`: the last one of the page before. */
export const emailsInput = z.strictObject({ establishmentId, before: z.optional(moment) });
export const stopEmailInput = z.strictObject({ establishmentId, id });
export type EmailForm = z.infer<typeof emailFormInput>;
