import type { DraftContent } from '../../shared/announcement-drafts.ts';
import type { ColumnType, Generated } from 'kysely';
import type { AnnouncementAudience, AnnouncementState, Importance } from '../../shared/announcements.ts';
import type { ClassAudience } from '../../shared/classes.ts';
import type { Attachment, ConversationKind, NotifyLevel, Reaction, Supervision } from '../../shared/public.ts';
import type { RefusalReason } from '../../shared/refusals.ts';

/** The tables of conversations, of who is in them, and of what is written there. */
export type MessageTables = {
  conversation: {
    establishmentId: string;
    id: string;
    kind: ConversationKind;
    title: string | null;
    createdBy: string;
    directLow: string | null;
    directHigh: string | null;
    firstSeq: Generated<number>;
    lastSeq: Generated<number>;
    participantCount: number;
    supervision: Generated<Supervision>;
    urgent: Generated<boolean>;
    revision: number;
    madeRevision: number;
    headerRevision: number;
    createdAt: Generated<Date>;
    lastActivityAt: Generated<Date>;
    digest: Buffer | null;
    classId: string | null;
    classAudience: ClassAudience | null;
    schoolYearId: string | null;
    closedAt: Date | null;
  };
  participant: {
    establishmentId: string;
    conversationId: string;
    userId: string;
    lastReadSeq: Generated<number>;
    /** How far others are told; null where that is as far as they have read. */
    toldReadSeq: number | null;
    fromSeq: Generated<number>;
    canWrite: boolean;
    notify: Generated<NotifyLevel>;
    mutedUntil: Date | null;
    pinned: Generated<boolean>;
    markedUnread: Generated<boolean>;
    archivedSeq: number | null;
    mentionSeq: number | null;
    joinedAt: Generated<Date>;
    leftAt: Date | null;
    revision: number;
    ownRevision: number;
  };
  message: {
    id: string;
    establishmentId: string;
    conversationId: string;
    seq: number;
    authorId: string;
    body: string;
    mentions: Generated<string[]>;
    attachments: Generated<Attachment[]>;
    reactions: Generated<Reaction[]>;
    replyToId: string | null;
    digest: Buffer;
    createdAt: ColumnType<Date, Date | undefined, never>;
    editedAt: Date | null;
    deletedAt: Date | null;
    deletedById: string | null;
    revision: number;
  };
  announcementReaction: {
    establishmentId: string;
    conversationId: string;
    messageId: string;
    userId: string;
    emoji: string;
    createdAt: Generated<Date>;
  };
  announcement: {
    establishmentId: string;
    id: string;
    messageId: string;
    authorId: string;
    title: string;
    body: string;
    importance: Importance;
    acknowledgeBy: Date | null;
    audience: AnnouncementAudience;
    digest: Buffer;
    state: Generated<AnnouncementState>;
    refused: RefusalReason | null;
    createdAt: Generated<Date>;
    dueAt: Date;
    publishedAt: Date | null;
    remindedAt: Date | null;
    takesReplies: Generated<boolean>;
    endsAt: Date | null;
    endedAt: Date | null;
    attachments: Generated<Attachment[]>;
  };
  announcementDraft: {
    establishmentId: string;
    id: string;
    authorId: string;
    createdAt: Generated<Date>;
  };
  announcementDraftStaff: { establishmentId: string; draftId: string; userId: string };
  announcementDraftVersion: {
    establishmentId: string;
    draftId: string;
    version: number;
    savedBy: string;
    content: DraftContent;
    savedAt: Generated<Date>;
  };
  acknowledgement: {
    establishmentId: string;
    announcementId: string;
    userId: string;
    acknowledgedAt: Generated<Date>;
  };
  messageVersion: {
    establishmentId: string;
    messageId: string;
    revision: number;
    body: string;
    replacedAt: Generated<Date>;
  };
  toldNow: {
    establishmentId: string;
    messageId: string;
    conversationId: string;
    seq: number;
    people: number;
    revision: number;
    toldAt: Generated<Date>;
  };
  scheduledMessage: {
    establishmentId: string;
    id: string;
    conversationId: string;
    authorId: string;
    body: string;
    replyToId: string | null;
    attachments: Generated<Attachment[]>;
    dueAt: Date;
    /** Why it was not sent when it was due; it waits for its author. */
    refused: RefusalReason | null;
    createdAt: Generated<Date>;
  };
  draft: {
    establishmentId: string;
    id: string;
    conversationId: string;
    userId: string;
    body: string;
    replyToId: string | null;
    savedAt: Generated<Date>;
  };
  messageDay: { establishmentId: string; day: string; kind: ConversationKind; count: number };
  searchedMessage: {
    establishmentId: string;
    conversationId: string;
    messageId: string;
    seq: number;
    createdAt: Date;
    /** A tsvector. */
    words: string;
  };
  messageCounted: { establishmentId: string; conversationId: string; seq: number };
};
