import { limits } from '../../shared/limits.ts';
import type { Conversation, ConversationHeader, Message, Own, Participant } from '../../shared/public.ts';

/** Of two copies of one row, the one of the higher revision; the newcomer where they are equal. */
function later<Row extends { revision: number }>(known: Row, arrived: Row): Row {
  return arrived.revision >= known.revision ? arrived : known;
}

export function mergeConversation(known: Conversation, arrived: Conversation): Conversation {
  return mergeOwn(mergeHeader(known, arrived, null), arrived);
}

/** A header that is told to all leaves out its reader, `myId`, where they are one of those whom an announcement is for. */
export function mergeHeader(known: Conversation, arrived: ConversationHeader, myId: string | null): Conversation {
  const { title, participantCount, supervision, revision } = later<ConversationHeader>(known, arrived);
  return {
    ...known,
    title,
    participantCount,
    supervision,
    revision,
    participants: arrived.participants.reduce(withParticipant, stillShown(known, arrived, myId)),
    lastSeq: Math.max(known.lastSeq, arrived.lastSeq),
    lastMessage: laterMessage(known.lastMessage, arrived.lastMessage),
  };
}

/**
 * An announcement does not show the same people for ever: whoever is staff no more is not shown to those whom it is for. A list that
 * is not full is all that its reader may see, but for who came later than it was made.
 */
function stillShown(known: Conversation, arrived: ConversationHeader, myId: string | null): Participant[] {
  const { kind, participants, revision } = arrived;
  const isWhole = kind === 'announcement' && participants.length < limits.participantsInHeader;
  if (!isWhole || revision < known.revision) return known.participants;
  const shown = new Set(participants.map(({ userId }) => userId));
  return known.participants.filter((one) => shown.has(one.userId) || one.userId === myId || one.revision > revision);
}

/**
 * What has been read never becomes unread, in whatever order two devices tell of it. A mark is of how far one had read then: it is
 * gone where one has read or written further since, which may be heard before it.
 */
export function mergeOwn(known: Conversation, arrived: Own): Conversation {
  const newer = arrived.ownRevision >= known.ownRevision ? arrived : known;
  const { canWrite, notify, mutedUntil, pinned, archivedSeq, mentionSeq, fromSeq, ownRevision } = newer;
  const lastReadSeq = Math.max(known.lastReadSeq, arrived.lastReadSeq);
  const markedUnread = newer.markedUnread && newer.lastReadSeq === lastReadSeq;
  const order = { notify, mutedUntil, pinned, markedUnread, archivedSeq };
  return { ...known, ...order, canWrite, mentionSeq, fromSeq, ownRevision, lastReadSeq };
}

/** Where all who are there are listed, they are counted; in larger conversations the header alone knows how many. */
export function mergeParticipant(known: Conversation, arrived: Participant, myId: string): Conversation {
  const before = known.participants.find(({ userId }) => userId === arrived.userId);
  if (before && before.revision > arrived.revision) return known;
  const participants = withParticipant(known.participants, arrived);
  const allListed = countPresent(known.participants) === known.participantCount;
  const mine = arrived.userId === myId;
  return {
    ...known,
    participants,
    participantCount: allListed ? countPresent(participants) : known.participantCount,
    canWrite: mine ? arrived.canWrite : known.canWrite,
    lastReadSeq: mine ? Math.max(known.lastReadSeq, arrived.lastReadSeq ?? 0) : known.lastReadSeq,
  };
}

/** Who writes has read up to what they wrote, and has come back to what they marked; the server sends no change for that. */
export function mergeMessage(known: Conversation, message: Message, myId: string): Conversation {
  const mine = message.authorId === myId;
  const readsOn = mine && message.seq > known.lastReadSeq;
  return {
    ...known,
    lastSeq: Math.max(known.lastSeq, message.seq),
    lastMessage: laterMessage(known.lastMessage, message),
    lastReadSeq: readsOn ? message.seq : known.lastReadSeq,
    markedUnread: known.markedUnread && !readsOn,
    participants: known.participants.map((participant) =>
      participant.userId === message.authorId ? afterWriting(participant, message.seq) : participant,
    ),
  };
}

/** `wroteSeq`: the last of their messages that was heard. That they share what they read may be heard after it, as of before it. */
type Writer = Participant & { wroteSeq?: number };

function afterWriting(one: Writer, seq: number): Writer {
  const wroteSeq = Math.max(one.wroteSeq ?? 0, seq);
  return { ...one, wroteSeq, lastReadSeq: one.lastReadSeq === null ? null : Math.max(one.lastReadSeq, seq) };
}

function laterMessage(known: Message | null, arrived: Message | null): Message | null {
  if (!known || !arrived) return known ?? arrived;
  if (known.seq !== arrived.seq) return arrived.seq > known.seq ? arrived : known;
  return later(known, arrived);
}

/** Reading moves forward even in a copy that is older in all else: an author's reading is told by their message alone. */
function withParticipant(known: Participant[], arrived: Participant): Participant[] {
  const before: Writer | undefined = known.find(({ userId }) => userId === arrived.userId);
  if (!before) return [...known, arrived];
  const merged = later(before, arrived);
  const wrote = before.wroteSeq ?? 0;
  const read = Math.max(before.lastReadSeq ?? 0, arrived.lastReadSeq ?? 0, wrote);
  const next: Writer = { ...merged, lastReadSeq: merged.lastReadSeq === null ? null : read };
  if (wrote > 0) next.wroteSeq = wrote;
  return known.map((one) => (one === before ? next : one));
}

function countPresent(participants: Participant[]): number {
  return participants.filter(({ leftAt }) => leftAt === null).length;
}
