import * as z from 'zod/mini';
import { answerTimes } from './availability.ts';
import { calendarDay, id, text } from './input-parts.ts';
import { limits } from './limits.ts';
import { bodyOf } from './text.ts';

/** What is said automatically; empty where the days and the substitute say enough. */
const answer = z._default(text.check(z.overwrite(bodyOf), z.maxLength(limits.absenceCharacters)), '');

export const absenceInput = z
  .strictObject({ from: calendarDay, until: calendarDay, text: answer, substituteId: z.nullable(id) })
  .check(z.refine(({ from, until }) => from <= until, { error: 'endsBefore', path: ['until'] }));

/** What is named takes the place of what was said before, null takes it away, what is not named stays. */
export const setAvailabilityInput = z.strictObject({
  establishmentId: z.optional(id),
  answersWithin: z.optional(z.nullable(z.enum(answerTimes))),
  absence: z.optional(z.nullable(absenceInput)),
});
