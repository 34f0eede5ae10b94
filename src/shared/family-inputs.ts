import * as z from 'zod/mini';
import { id, messageBody, people, title } from './input-parts.ts';
import { limits } from './limits.ts';

export const kinInput = z.strictObject({ establishmentId: z.optional(id), userIds: people(limits.peopleAtOnce) });
export const audiencesInput = z._default(z.strictObject({ establishmentId: z.optional(id) }), {});
/** `of`: those who attend the class, or those who answer for them. `kind`: an announcement goes to those as well who may read alone. */
export const audienceInput = z.strictObject({
  establishmentId: z.optional(id),
  classId: id,
  of: z.enum(['students', 'families']),
  kind: z.optional(z.enum(['announcement', 'group'])),
});
/** What a teacher types who writes to many at once: a conversation, and its first message. */
export const letterInput = z.strictObject({ kind: z.enum(['announcement', 'group']), title, body: messageBody });
