import * as z from 'zod/mini';
import {
  cursor,
  email,
  id,
  invitationToken,
  limit,
  lineText,
  moment,
  newMessage,
  newPassword,
  password,
  people,
  saysSomething,
  seq,
  text,
  title,
} from './input-parts.ts';
import { limits, widestContent } from './limits.ts';
import { conversationKinds, notifyLevels, roles } from './public.ts';
import { settingsPatch } from './school-settings.ts';
import { schoolCodeOf, usernameTyped } from './text.ts';

export const conversationsInput = z.strictObject({
  establishmentId: z.optional(id),
  /** Those alone that hold messages which the caller has not read, or that they marked as unread. */
  unread: z.optional(z.literal(true)),
  /** Those alone that the caller has archived, which are left out otherwise. */
  archived: z.optional(z.literal(true)),
  cursor: z.optional(cursor),
  limit: limit(limits.pageConversations, 30),
});
/** `conversationId`: of the conversation with which the page begins. */
export const openingInput = z.strictObject({ conversationId: z.optional(id) });
export const conversationInput = z.strictObject({ conversationId: id });
export const participantsInput = z.strictObject({ conversationId: id, userIds: people(limits.peopleAtOnce) });
export const messagesInput = z
  .strictObject({
    conversationId: id,
    before: z.optional(seq),
    after: z.optional(seq),
    around: z.optional(seq),
    /** Around the first message that is not older. */
    at: z.optional(moment),
    limit: limit(limits.pageMessages, 50),
  })
  .check(
    z.refine(
      ({ before, after, around, at }) => [before, after, around, at].filter((n) => n !== undefined).length <= 1,
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
export const sendInput = z.strictObject(newMessage).check(saysSomething);
export const markReadInput = z.strictObject({ conversationId: id, seq });
export const setPinnedInput = z.strictObject({ conversationId: id, pinned: z.boolean() });
/** `mutedUntil`: until then it is silent whatever the level is, and from then on as the level says; none without it. */
export const setNotifyInput = z.strictObject({
  conversationId: id,
  notify: z.enum(notifyLevels),
  mutedUntil: z.optional(z.nullable(z.date())),
});
/** `seq`: the last message that the caller knew of; where there is a later one, it stays in the list. */
export const setArchivedInput = z.strictObject({ conversationId: id, archived: z.boolean(), seq: z.optional(seq) });
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

const presentPassword = password.check(z.minLength(1));
/** As it is typed, from a card: what separates and capitals do not count. */
const schoolCode = text.check(z.overwrite(schoolCodeOf), z.minLength(1), z.maxLength(limits.schoolCodeCharacters));
const username = text.check(z.overwrite(usernameTyped), z.minLength(1), z.maxLength(limits.usernameCharacters));
export const emailSignInInput = z.strictObject({ email, password: presentPassword });
export const schoolSignInInput = z.strictObject({ school: schoolCode, username, password: presentPassword });
/** By an e-mail, or by a school's code and the name that it gave to whoever has none. */
export const signInInput = z
  .strictObject({
    email: z.optional(email),
    school: z.optional(schoolCode),
    username: z.optional(username),
    password: presentPassword,
  })
  .check(z.refine(isOneWayIn, 'emailOrSchool'));
/** Whether it is an address is asked of nobody before it is written to: what is none is answered alike. */
export const requestPasswordResetInput = z.strictObject({ email });
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

type WaysIn = { email?: string | undefined; school?: string | undefined; username?: string | undefined };

function isOneWayIn({ email: address, school, username: name }: WaysIn): boolean {
  const [hasEmail, hasSchool, hasName] = [address, school, name].map((said) => said !== undefined);
  return hasSchool === hasName && hasEmail !== hasSchool;
}
