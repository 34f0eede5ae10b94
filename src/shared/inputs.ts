import * as z from 'zod/mini';
import { limits, widestContent } from './limits.ts';
import { conversationKinds, roles } from './public.ts';
import { settingsPatch } from './school-settings.ts';
import { bodyOf, charactersOf, emailOf, lineOf, tokenOf } from './text.ts';

/** PostgreSQL stores neither NUL nor a lone surrogate; refused here, with a reason, rather than there, with an error. */
const text = z.string().check(z.refine((value) => !/\0|\p{Surrogate}/u.test(value), 'notText'));
const id = z.uuid().check(z.toLowerCase());
/** As far as PostgreSQL's `int` counts; above it would err there. */
const seq = z.int().check(z.nonnegative(), z.maximum(2_147_483_646));
const limit = (most: number, usual: number) => z._default(z.int().check(z.minimum(1), z.maximum(most)), usual);
const cursor = z.string().check(z.maxLength(limits.cursorCharacters));
const people = (most: number) => z.array(id).check(z.minLength(1), z.maxLength(most));

/** Text of several lines. One without anything to see is empty. Characters are counted as PostgreSQL counts them. */
const bodyText = (most: number) => text.check(z.overwrite(bodyOf), z.minLength(1), z.maxLength(most));
/** Text of one line, for whatever has a name: `lineOf` says what is left out of it. */
export const lineText = (most: number) => text.check(z.overwrite(lineOf), z.minLength(1), z.maxLength(most));
// As far as a server may allow: what the one that is called allows, its verbs ask.
const messageBody = bodyText(widestContent.bodyCharacters);
const title = lineText(widestContent.titleCharacters);
const email = text.check(z.overwrite(emailOf), z.minLength(1), z.maxLength(limits.emailCharacters));
/** The reason says the limit, so that whoever chose a long sentence learns how long it may be. */
const password = z
  .string()
  .check(
    z.refine(
      (value) => charactersOf(value) <= limits.passwordCharacters,
      `atMost${limits.passwordCharacters}Characters`,
    ),
  );
/** Nothing that a link gathers at its end (a full stop, a bracket, `%20`) belongs to the token. */
const invitationToken = z.string().check(z.overwrite(tokenOf), z.minLength(1), z.maxLength(128));

export const conversationsInput = z.strictObject({
  establishmentId: z.optional(id),
  /** Those alone that hold messages which the caller has not read. */
  unread: z.optional(z.literal(true)),
  cursor: z.optional(cursor),
  limit: limit(limits.pageConversations, 30),
});
export const conversationInput = z.strictObject({ conversationId: id });
export const participantsInput = z.strictObject({ conversationId: id, userIds: people(limits.peopleAtOnce) });
export const messagesInput = z
  .strictObject({
    conversationId: id,
    before: z.optional(seq),
    after: z.optional(seq),
    around: z.optional(seq),
    limit: limit(limits.pageMessages, 50),
  })
  .check(
    z.refine(
      ({ before, after, around }) => [before, after, around].filter((n) => n !== undefined).length <= 1,
      'oneOfBeforeAfterAround',
    ),
  );
export const contactsInput = z._default(
  z.strictObject({ establishmentId: z.optional(id), limit: limit(limits.searchResultsAtMost, limits.contacts) }),
  { limit: limits.contacts },
);
export const searchContactsInput = z.strictObject({
  query: lineText(limits.queryCharacters),
  establishmentId: z.optional(id),
  limit: limit(limits.searchResultsAtMost, limits.searchResults),
});
export const createConversationInput = z.strictObject({
  id: z.optional(id),
  establishmentId: z.optional(id),
  participantIds: people(widestContent.announcementParticipants),
  kind: z.optional(z.enum(conversationKinds)),
  title: z.optional(title),
});
export const sendInput = z.strictObject({
  id,
  conversationId: id,
  body: messageBody,
  replyToId: z.optional(id),
});
export const markReadInput = z.strictObject({ conversationId: id, seq });
export const setTypingInput = z.strictObject({ conversationId: id, typing: z.boolean() });
export const setPresenceInput = z.strictObject({ presence: z.enum(['online', 'away']) });
export const addParticipantsInput = z.strictObject({ conversationId: id, userIds: people(limits.peopleAtOnce) });
export const removeParticipantInput = z.strictObject({ conversationId: id, userId: id });
/** What a person types to call a conversation otherwise. */
export const titleInput = z.strictObject({ title });
export const renameConversationInput = z.extend(titleInput, { conversationId: id });

/** A subscription's input is an object that names `lastEventId`: the client's library puts it there when it resubscribes. */
export const followInput = z._default(z.strictObject({ lastEventId: z.optional(cursor) }), {});
export const onTypingInput = z._default(
  z.strictObject({ conversationId: z.optional(id), lastEventId: z.optional(cursor) }),
  {},
);

export const signInInput = z.strictObject({
  email,
  password: password.check(z.minLength(1)),
});
const newPassword = password.check(z.minLength(8));

export const revokeSessionInput = z.strictObject({ id: z.string().check(z.maxLength(64)) });
export const changePasswordInput = z.strictObject({ currentPassword: password, newPassword });
export const memberInput = z.strictObject({ establishmentId: z.optional(id), userId: id });
export const setRoleInput = z.strictObject({ establishmentId: z.optional(id), userId: id, role: z.enum(roles) });
export const invitationInput = z.strictObject({ token: invitationToken });
export const settingsInput = z._default(z.strictObject({ establishmentId: z.optional(id) }), {});
/** `revision`: the one that the settings had when they were read. */
export const setSettingsInput = z.strictObject({
  establishmentId: z.optional(id),
  revision: z.int().check(z.nonnegative()),
  settings: settingsPatch,
});
export const acceptInvitationInput = z.strictObject({
  token: invitationToken,
  name: z.optional(lineText(limits.nameCharacters)),
  password: newPassword,
});
