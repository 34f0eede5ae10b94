import type { Conversation, Message, Participant } from '../../src/shared/public.ts';

const anyDay = new Date(2026, 10, 18, 9, 0);

/** Ids that read like what they are. */
export const ids = {
  me: 'id of Leïla',
  claire: 'id of Claire',
  omar: 'id of Omar',
  school: 'id of Collège Jules-Verne',
};

export function participant(name: string, more: Partial<Participant> = {}): Participant {
  return {
    userId: `id of ${name}`,
    name,
    role: 'teacher',
    photo: null,
    lastReadSeq: 0,
    joinedAt: anyDay,
    leftAt: null,
    canWrite: true,
    revision: 1,
    ...more,
  };
}

export function message(seq: number, more: Partial<Message> = {}): Message {
  return {
    id: `message ${seq}`,
    conversationId: 'conversation',
    seq,
    authorId: ids.claire,
    body: `Message n° ${seq}`,
    mentions: [],
    replyToId: null,
    attachments: [],
    reactions: [],
    createdAt: new Date(anyDay.getTime() + seq * 60_000),
    editedAt: null,
    deletedAt: null,
    deletedById: null,
    revision: 10 + seq,
    ...more,
  };
}

/** A direct conversation of Leïla with Claire, unless it is said to be another. */
export function conversation(more: Partial<Conversation> = {}): Conversation {
  const lastMessage = more.lastMessage === undefined ? message(3) : more.lastMessage;
  return {
    id: 'conversation',
    establishmentId: ids.school,
    kind: 'direct',
    title: null,
    participants: [participant('Leïla', { role: 'parent' }), participant('Claire')],
    participantCount: 2,
    supervision: 'none',
    urgent: false,
    lastSeq: lastMessage?.seq ?? 0,
    lastMessage,
    createdAt: anyDay,
    revision: 5,
    lastReadSeq: lastMessage?.seq ?? 0,
    canWrite: true,
    notify: 'all',
    mutedUntil: null,
    pinned: false,
    markedUnread: false,
    archivedSeq: null,
    mentionSeq: null,
    fromSeq: 1,
    ownRevision: 5,
    ...more,
  };
}
