import * as z from 'zod/mini';
import { importances, ledgerViews } from './announcements.ts';
import { draftStaff } from './announcement-drafts.ts';
import { attachmentIds, cursor, id, lineText, messageBody, moment, seq, text, title } from './input-parts.ts';
import { limits, widestContent } from './limits.ts';
import { roles } from './public.ts';

const group = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('role'), role: z.enum(roles) }),
  z.strictObject({ kind: z.literal('class'), classId: id }),
  z.strictObject({ kind: z.literal('families'), classId: id }),
  z.strictObject({ kind: z.literal('person'), userId: id }),
]);
const groups = z.array(group).check(z.maxLength(limits.audienceGroups));
const audience = z.strictObject({ groups, except: z._default(groups, []) });

/** Of what is sent: it goes to somebody. */
export const writtenAudience = z.strictObject({
  groups: groups.check(z.minLength(1)),
  except: z._default(groups, []),
});

const written = {
  title,
  body: messageBody,
  audience: writtenAudience,
  importance: z.enum(importances),
  acknowledgeBy: z.optional(moment),
  /** Whether those whom it is for are shown the way to its author; what they write there is between the two. */
  takesReplies: z.optional(z.boolean()),
  /** When it goes out; a minute from now where it is left out, or is sooner. */
  publishAt: z.optional(moment),
  /** From when on it is put away, and takes no answer any more. */
  until: z.optional(moment),
};

export const audiencePreviewInput = z.strictObject({
  establishmentId: z.optional(id),
  audience,
  after: z.optional(cursor),
});
/** `clientId` names it: the same again is the same one. */
export const sendAnnouncementInput = z.strictObject({
  establishmentId: z.optional(id),
  clientId: id,
  ...written,
  /** The draft that it was, which is gone once it is sent. */
  draftId: z.optional(id),
  /** The files that it carries, in their order, which its author brought for it. */
  attachmentIds: z.optional(attachmentIds),
});
export const announcementInput = z.strictObject({ id });
export const recallAnnouncementInput = z.strictObject({ id, reason: z.optional(lineText(limits.reasonCharacters)) });
export const announcementsSentInput = z._default(
  z.strictObject({ establishmentId: z.optional(id), cursor: z.optional(cursor) }),
  {},
);
export const receivedAnnouncementInput = z.strictObject({ conversationId: id });
export const ledgerInput = z.strictObject({
  id,
  /** Whom alone. */
  show: z.optional(z.enum(ledgerViews)),
  after: z.optional(cursor),
});
/** `after`: whose letters come after those that were printed. */
export const lettersInput = z.strictObject({ id, after: z.optional(cursor) });
/** What was written so far: nothing of it need be there. */
const draftContent = z.strictObject({
  title: text.check(z.maxLength(widestContent.titleCharacters)),
  body: text.check(z.maxLength(widestContent.bodyCharacters)),
  importance: written.importance,
  takesReplies: z.boolean(),
  audience,
});
/** `basedOn`: the version that this goes on from, 0 for none. `staff`: with whom it is shared; where they are left out, with whom it was. */
export const saveAnnouncementDraftInput = z.strictObject({
  establishmentId: z.optional(id),
  id,
  basedOn: seq,
  content: draftContent,
  staff: z.optional(z.array(id).check(z.maxLength(draftStaff))),
});
export const announcementDraftsInput = z._default(z.strictObject({ establishmentId: z.optional(id) }), {});
export const announcementDraftInput = z.strictObject({ id, version: z.optional(seq) });
/** What its author types and chooses, but its date. */
export const announcementFormInput = z.strictObject({
  title,
  body: messageBody,
  audience: written.audience,
  importance: written.importance,
});
export type AnnouncementForm = z.infer<typeof announcementFormInput>;
