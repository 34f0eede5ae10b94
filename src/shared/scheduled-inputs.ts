import * as z from 'zod/mini';
import { id, messageBody, moment, newMessage, saysSomething, sentBody } from './input-parts.ts';

/** `id`: that of the message which it becomes. */
export const scheduleMessageInput = z.strictObject({ ...newMessage, at: moment }).check(saysSomething);
/** In one conversation, or everywhere. */
export const scheduledMessagesInput = z._default(z.strictObject({ conversationId: z.optional(id) }), {});
/** `body` may be empty where what waits carries files. */
export const changeScheduledInput = z.strictObject({ id, body: z.optional(sentBody), at: z.optional(moment) });
export const scheduledInput = z.strictObject({ id });

/** What boxes for a day and an hour hold, `2026-09-01` and `18:30` by the clocks of the school. */
const shownTime = { day: z.string().check(z.minLength(1)), clock: z.string().check(z.minLength(1)) };
export const shownTimeInput = z.strictObject(shownTime);
/** What its author types to change what waits, which may be no word where it carries files. */
export const scheduledTextInput = z.strictObject({ body: messageBody, ...shownTime });
export const scheduledFilesInput = z.strictObject({ body: sentBody, ...shownTime });
