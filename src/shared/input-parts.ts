import * as z from 'zod/mini';
import { limits, widestContent } from './limits.ts';
import { bodyOf, charactersOf, emailOf, lineOf, tokenOf } from './text.ts';

/** PostgreSQL stores neither NUL nor a lone surrogate; refused here, with a reason, rather than there, with an error. */
export const text = z.string().check(z.refine((value) => !/\0|\p{Surrogate}/u.test(value), 'notText'));
export const id = z.uuid().check(z.toLowerCase());
/** As far as PostgreSQL's `int` counts; above it would err there. */
export const seq = z.int().check(z.nonnegative(), z.maximum(2_147_483_646));
/** A time that PostgreSQL and a calendar know; JavaScript goes on for a quarter of a million years. */
export const moment = z.date().check(z.minimum(new Date(0)), z.maximum(new Date('9999-12-31T00:00:00Z')));
/** Beyond it nobody plans, and no clock is asked what it shows there. */
export const calendarDay = z.iso
  .date()
  .check(z.refine((value) => value >= '2000-01-01' && value < '2100-01-01', 'farAway'));
export const limit = (most: number, usual: number) => z._default(z.int().check(z.minimum(1), z.maximum(most)), usual);
export const cursor = z.string().check(z.maxLength(limits.cursorCharacters));
export const people = (most: number) => z.array(id).check(z.minLength(1), z.maxLength(most));

/** Text of several lines. One without anything to see is empty. Characters are counted as PostgreSQL counts them. */
export const bodyText = (most: number) => text.check(z.overwrite(bodyOf), z.minLength(1), z.maxLength(most));
/** Text of one line, for whatever has a name: `lineOf` says what is left out of it. */
export const lineText = (most: number) => text.check(z.overwrite(lineOf), z.minLength(1), z.maxLength(most));
// As far as a server may allow: what the one that is called allows, its verbs ask.
export const messageBody = bodyText(widestContent.bodyCharacters);
/** Of a message: empty where it carries files, as `saysSomething` sees to when it is sent. */
export const sentBody = text.check(z.overwrite(bodyOf), z.maxLength(widestContent.bodyCharacters));
export const attachmentIds = z
  .array(id)
  .check(z.maxLength(limits.attachmentsToMessage))
  .check(z.refine((ids) => new Set(ids).size === ids.length, 'twice'));
/** What a message is made of, sent at once or later; `id` names it. `body` may be empty where there are files, as `saysSomething` sees to. */
export const newMessage = {
  id,
  conversationId: id,
  body: sentBody,
  replyToId: z.optional(id),
  attachmentIds: z.optional(attachmentIds),
};
type Sent = { body: string; attachmentIds?: string[] | undefined };
/** What says nothing and carries nothing is refused at its text, as a text without anything to see always is. */
export const saysSomething: z.core.CheckFn<Sent> = ({ value: { body, attachmentIds: ids }, issues }) => {
  if (body === '' && !ids?.length)
    issues.push({ code: 'too_small', origin: 'string', minimum: 1, inclusive: true, path: ['body'], input: body });
};
export const title = lineText(widestContent.titleCharacters);
export const email = text.check(z.overwrite(emailOf), z.minLength(1), z.maxLength(limits.emailCharacters));
/** The reason says the limit, so that whoever chose a long sentence learns how long it may be. */
export const password = z
  .string()
  .check(
    z.refine(
      (value) => charactersOf(value) <= limits.passwordCharacters,
      `atMost${limits.passwordCharacters}Characters`,
    ),
  );
/** Nothing that a link gathers at its end (a full stop, a bracket, `%20`) belongs to the token. */
export const invitationToken = z.string().check(z.overwrite(tokenOf), z.minLength(1), z.maxLength(128));
export const newPassword = password.check(z.minLength(8));
