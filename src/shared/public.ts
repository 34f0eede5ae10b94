/**
 * What leaves the server: the types of docs/events.md, and what more than one noun answers with; what one alone does stands in its own
 * file beside this one. `revision` grows with each change of its row.
 */

export const roles = ['admin', 'teacher', 'parent', 'student'] as const;
export type Role = (typeof roles)[number];

/** How two people of one establishment are related; each holds in both directions. */
export type Relation = 'guardian' | 'taught' | 'childTaught';
/** `guardian`: one is the other's guardian · `taught`: they share a class as teacher and student · `childTaught`: one teaches the other's child. */
export type ContactRule = 'always' | 'never' | Relation;

/** On which days of the week (1 is Monday) and between which minutes of the school's day, by its own time zone; the last one is out. */
export type Hours = { days: number[]; from: number; to: number };
/** Whether students write at all, and when. */
export type StudentWriting = 'always' | 'never' | Hours;

/**
 * One adult alone with students, where it is no family. `answered`: another member of staff answers for it, and both sides are told
 * so · `unanswered`: nobody does, so it is silent · `closed`: silent, by a rule of the school · `none`: it is nothing of the kind.
 */
export const supervisions = ['none', 'answered', 'unanswered', 'closed'] as const;
export type Supervision = (typeof supervisions)[number];

export const conversationKinds = ['direct', 'group', 'announcement'] as const;
export type ConversationKind = (typeof conversationKinds)[number];
export const notifyLevels = ['all', 'mentions', 'none'] as const;
export type NotifyLevel = (typeof notifyLevels)[number];
export type Presence = 'online' | 'away' | 'offline' | 'unknown';

/**
 * `photo`: their photo is at `/photos/<photo>`, read by whoever may see them at that moment; null where they have none, or their school shows none.
 * `lastReadSeq` is null where the person does not share what they have read; while the hours of their school are over it is what they had read before. People who left stay, with `leftAt`, so that what they wrote keeps a name.
 */
export type Participant = Faced & {
  role: Role;
  lastReadSeq: number | null;
  joinedAt: Date;
  leftAt: Date | null;
  canWrite: boolean;
  revision: number;
};

/**
 * A file of a message, read at `/files/<id>/<name>` by whoever reads the message at that moment. `size` in bytes. `image`: how large it
 * is shown, and a picture of some pixels as a `data:` address, which stands there until it has come.
 */
export type Attachment = {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  image?: { width: number; height: number; preview: string };
};
export type Reaction = { emoji: string; userIds: string[] };

/**
 * `seq` numbers the messages of one conversation 1, 2, 3 … without holes. A deleted message keeps its place; its body is ''.
 * `mentions`: whom it mentions, in their order and each once, 50 at most; the conversation's own id for everyone who is there. In the body
 * they are `<@USERID>` and `<@all>`.
 * `deletedById`: who deleted it, its author or a member of staff. `reactions`: kinds and people in the order in which they came; of an
 * announcement never any (shared/reactions.ts).
 */
export type Message = {
  id: string;
  conversationId: string;
  seq: number;
  authorId: string;
  body: string;
  mentions: string[];
  replyToId: string | null;
  attachments: Attachment[];
  reactions: Reaction[];
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  deletedById: string | null;
  revision: number;
};

/** What a message said until it was edited. */
export type MessageVersion = { body: string; replacedAt: Date };

/** A conversation as everyone in it sees it. `participants` are the first 50. */
export type ConversationHeader = {
  id: string;
  establishmentId: string;
  kind: ConversationKind;
  title: string | null;
  participants: Participant[];
  participantCount: number;
  lastSeq: number;
  lastMessage: Message | null;
  supervision: Supervision;
  /** Whether it is an announcement whose first message cannot wait. */
  urgent: boolean;
  createdAt: Date;
  revision: number;
};

/**
 * A conversation as its reader alone sees it. Unread is always `lastSeq - lastReadSeq`. `mutedUntil`: a mute that ends; one without an
 * end is the level 'none'. `mentionSeq`: the last message of others that mentions its reader, which is unread where it is beyond `lastReadSeq`. `archivedSeq`: it is archived exactly while `lastSeq <= archivedSeq`, so a new message brings it back.
 */
export type Own = {
  lastReadSeq: number;
  canWrite: boolean;
  notify: NotifyLevel;
  mutedUntil: Date | null;
  pinned: boolean;
  markedUnread: boolean;
  archivedSeq: number | null;
  mentionSeq: number | null;
  fromSeq: number;
  ownRevision: number;
};

export type Conversation = ConversationHeader & Own;

/** A child of somebody's, as those may know who are told of it. */
export type Child = { userId: string; name: string; classes: string[] };

export type Named = { userId: string; name: string };
export type Faced = Named & { photo: string | null };

/** `children`: whose parent they are, as far as the reader may know it. */
export type Contact = Faced & {
  establishmentId: string;
  email: string | null;
  role: Role;
  presence: Presence;
  classes: string[];
  children: Child[];
};

export type MessageEvent = { type: 'message'; message: Message } | { type: 'reset' };
export type ConversationEvent =
  | { type: 'conversation'; conversation: ConversationHeader }
  | { type: 'participant'; conversationId: string; participant: Participant }
  | { type: 'own'; conversationId: string; own: Own }
  | { type: 'reset' };
export type TypingEvent = { conversationId: string; userId: string; name: string; typing: boolean; expiresAt: Date };
export type PresenceEvent = { userId: string; presence: Presence; at: Date };
/** A doorbell: it names what to ask again, and says nothing of it. `all`: whatever is held of what the others name. */
export type AccountEvent =
  | {
      what:
        | 'all'
        | 'me'
        | 'preferences'
        | 'drafts'
        | 'blocks'
        | 'scheduled'
        | 'announcements'
        | 'availability'
        | 'sessions'
        | 'devices'
        | 'export';
    }
  | { what: 'settings'; establishmentId: string }
  | { what: 'reactions'; conversationId: string }
  | { what: 'toldNow'; conversationId: string }
  | { what: 'job'; jobId: string };
