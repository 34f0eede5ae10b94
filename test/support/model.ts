import { limits } from '../../src/shared/limits.ts';
import type {
  Conversation,
  ConversationEvent,
  ConversationHeader,
  Message,
  MessageEvent,
  Own,
  Participant,
} from '../../src/shared/public.ts';

/**
 * What a client holds: its conversations, their newest messages, and by these few rules what the events make of them. A row with
 * a higher revision replaces one with a lower; what only grows takes the greater; who writes has read; what is unknown is fetched.
 */
export class Model {
  readonly conversations = new Map<string, Conversation>();
  readonly messages = new Map<string, Message[]>();
  /** Conversations of which something was heard before they were known. */
  readonly unknown = new Set<string>();
  private readonly userId: string;

  constructor(userId: string) {
    this.userId = userId;
  }

  load(conversation: Conversation, messages: Message[]): void {
    this.conversations.set(conversation.id, conversation);
    this.messages.set(conversation.id, messages);
  }

  applyMessage(event: MessageEvent): void {
    if (event.type === 'reset') throw new Error('Too far behind: fetch anew.');
    const { message } = event;
    const conversation = this.conversations.get(message.conversationId);
    if (!conversation) return void this.unknown.add(message.conversationId);
    const known = this.messages.get(conversation.id) ?? [];
    const others = known.filter(({ id }) => id !== message.id);
    const kept = known.find(({ id }) => id === message.id);
    const newer = kept && kept.revision >= message.revision ? kept : message;
    this.messages.set(
      conversation.id,
      [...others, newer].sort((one, other) => one.seq - other.seq),
    );
    if (message.seq >= conversation.lastSeq) Object.assign(conversation, { lastSeq: message.seq, lastMessage: newer });
    readUpTo(conversation.participants, message.authorId, message.seq);
    if (message.authorId !== this.userId || message.seq <= conversation.lastReadSeq) return;
    Object.assign(conversation, { lastReadSeq: message.seq, markedUnread: false });
  }

  applyConversation(event: ConversationEvent): void {
    if (event.type === 'reset') throw new Error('Too far behind: fetch anew.');
    const id = event.type === 'conversation' ? event.conversation.id : event.conversationId;
    if (event.type === 'participant' && event.participant.userId === this.userId && event.participant.leftAt) {
      this.conversations.delete(id);
      this.messages.delete(id);
      return;
    }
    const known = this.conversations.get(id);
    if (!known) return void this.unknown.add(id);
    if (event.type === 'own') this.applyOwn(known, event.own);
    if (event.type === 'participant') known.participants = merged(known.participants, [event.participant]);
    if (event.type === 'conversation') this.applyHeader(known, event.conversation);
    // That they share what they read may be heard after what they wrote, as of before it.
    for (const { authorId, seq } of this.messages.get(id) ?? []) readUpTo(known.participants, authorId, seq);
  }

  private applyHeader(known: Conversation, arrived: ConversationHeader): void {
    if (arrived.revision < known.revision) return;
    const { participants, lastSeq, lastMessage, ...header } = arrived;
    Object.assign(known, header, { participants: merged(this.stillShown(known, arrived), participants) });
    if (lastSeq > known.lastSeq) Object.assign(known, { lastSeq, lastMessage });
  }

  /** Whom an announcement shows changes with their roles: a list that is not full is all, but for its reader and for who came later. */
  private stillShown(
    { participants }: Conversation,
    { kind, revision, ...arrived }: ConversationHeader,
  ): Participant[] {
    if (kind !== 'announcement' || arrived.participants.length >= limits.participantsInHeader) return participants;
    const shown = new Set([this.userId, ...arrived.participants.map(({ userId }) => userId)]);
    return participants.filter((one) => shown.has(one.userId) || one.revision > revision);
  }

  /** Who was taken out and brought back unheard sees nothing from before. */
  private applyOwn(known: Conversation, own: Own): void {
    if (own.ownRevision < known.ownRevision) return;
    const lastReadSeq = Math.max(own.lastReadSeq, known.lastReadSeq);
    Object.assign(known, own, { lastReadSeq, markedUnread: own.markedUnread && own.lastReadSeq === lastReadSeq });
    const messages = this.messages.get(known.id) ?? [];
    this.messages.set(
      known.id,
      messages.filter(({ seq }) => seq >= own.fromSeq),
    );
  }
}

/** In the order in which the server shows them: those who are there by when they came, then those who have left. */
function merged(known: Participant[], fresh: Participant[]): Participant[] {
  const byUser = new Map(known.map((one) => [one.userId, one]));
  for (const one of fresh) {
    const held = byUser.get(one.userId);
    if (held && held.revision > one.revision) continue;
    const shared = one.lastReadSeq !== null && held?.lastReadSeq != null;
    byUser.set(one.userId, shared ? { ...one, lastReadSeq: Math.max(one.lastReadSeq!, held.lastReadSeq!) } : one);
  }
  const key = ({ leftAt, joinedAt, userId }: Participant) => `${leftAt ? 1 : 0} ${joinedAt.toISOString()} ${userId}`;
  return [...byUser.values()].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function readUpTo(participants: Participant[], userId: string, seq: number): void {
  for (const one of participants)
    if (one.userId === userId && one.lastReadSeq !== null) one.lastReadSeq = Math.max(one.lastReadSeq, seq);
}
