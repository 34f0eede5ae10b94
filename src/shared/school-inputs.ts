import * as z from 'zod/mini';
import { id, lineText, text } from './input-parts.ts';
import { limits } from './limits.ts';

/** What a school is asked for; where none is named, the caller's only one. */
export const schoolInput = z._default(z.strictObject({ establishmentId: z.optional(id) }), {});

/** `revision`: the one that the school's settings had when they were read; `timezone`: as `Europe/Paris`. */
export const setSchoolInput = z.strictObject({
  establishmentId: z.optional(id),
  revision: z.int().check(z.nonnegative()),
  name: z.optional(lineText(limits.schoolNameCharacters)),
  timezone: z.optional(text.check(z.minLength(1), z.maxLength(64))),
});
