import * as z from 'zod/mini';
import { id, messageBody, people, title } from './input-parts.ts';
import { limits } from './limits.ts';

export const kinInput = z.strictObject({ establishmentId: z.optional(id), userIds: people(limits.peopleAtOnce) });
export const audiencesInput = z._default(z.strictObject({ establishmentId: z.optional(id) }), {});
/** `of`: those who attend the class, or those who answer for them. */
export const audienceInput = z.strictObject({
  establishmentId: z.optional(id),
  classId: id,
  of: z.enum(['students', 'families']),
});
/** What a teacher types who writes to many at once. */
export const letterInput = z.strictObject({ title, body: messageBody });
