import * as z from 'zod/mini';
import { calendarDay, id, lineText } from './input-parts.ts';
import { limits } from './limits.ts';

const establishmentId = z.optional(id);

const dayMs = 86_400_000;

export const closedDaysInput = z._default(z.strictObject({ establishmentId }), {});

/** Both days are closed, and those between. */
export const newClosedDays = z
  .strictObject({ from: calendarDay, to: calendarDay, name: lineText(limits.closedDaysNameCharacters) })
  .check(z.refine(({ from, to }) => from <= to, { error: 'endsBefore', path: ['to'] }))
  .check(
    z.refine(({ from, to }) => Date.parse(to) - Date.parse(from) < limits.closedDaysAtOnce * dayMs, {
      error: 'tooLong',
      path: ['to'],
    }),
  );

export const addClosedDaysInput = z.strictObject({
  establishmentId,
  days: z.array(newClosedDays).check(z.minLength(1), z.maxLength(limits.closedDays)),
});
export const removeClosedDaysInput = z.strictObject({
  establishmentId,
  ids: z.array(id).check(z.minLength(1), z.maxLength(limits.closedDays)),
});
