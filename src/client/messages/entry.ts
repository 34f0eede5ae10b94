import { limits } from '../../shared/limits.ts';
import type { Conversation, Message } from '../../shared/public.ts';
import type { RefusalReason } from '../../shared/refusals.ts';
import type { Outgoing } from './outbox.ts';

export type EntryState = 'pending' | 'failed' | 'sent' | 'read' | 'received';

/** Of how many others who show their reading, how many have read this far. */
export type ReadBy = { read: number; of: number };

/** A row of the thread: a message of the server, or one that is still on its way there. */
export type Entry = {
  id: string;
  authorId: string;
  body: string;
  createdAt: Date;
  seq: number | null;
  state: EntryState;
  /** Of a message of mine where several may read it; null where the state says it all, or nobody can know. */
  readBy: ReadBy | null;
  reason: RefusalReason | null;
  deleted: boolean;
};

/** The thread as its reader sees it: what the server has, then what they wrote since. */
export function newEntries(
  messages: Message[],
  outgoing: readonly Outgoing[],
  conversation: Conversation,
  myId: string,
): Entry[] {
  const held = new Set(messages.map(({ id }) => id));
  const shown = shownReading(conversation, myId);
  const counted = conversation.kind !== 'direct' && conversation.participantCount <= limits.sharedReadingParticipants;
  return [
    ...messages.map((message) =>
      fromServer(message, stateOf(message, myId, shown), counted ? readByOf(message, myId, shown) : null),
    ),
    ...outgoing
      .filter((entry) => entry.conversationId === conversation.id && !held.has(entry.id))
      .map((entry) => fromOutbox(entry, myId)),
  ];
}

/** How far each of the others has read, of those who show it. */
function shownReading({ participants }: Conversation, myId: string): number[] {
  return participants
    .filter(({ userId, leftAt }) => userId !== myId && leftAt === null)
    .map(({ lastReadSeq }) => lastReadSeq)
    .filter((seq) => seq !== null);
}

function stateOf({ authorId, seq }: Message, myId: string, shown: number[]): EntryState {
  if (authorId !== myId) return 'received';
  return shown.length > 0 && shown.every((upTo) => upTo >= seq) ? 'read' : 'sent';
}

function readByOf({ authorId, seq }: Message, myId: string, shown: number[]): ReadBy | null {
  if (authorId !== myId || shown.length === 0) return null;
  return { read: shown.filter((upTo) => upTo >= seq).length, of: shown.length };
}

/** The same row for the same message, so that one more message does not draw three hundred bubbles anew. */
const made = new WeakMap<Message | Outgoing, Entry>();

function fromServer(message: Message, state: EntryState, readBy: ReadBy | null): Entry {
  const known = made.get(message);
  if (known?.state === state && known.readBy?.read === readBy?.read && known.readBy?.of === readBy?.of) return known;
  const { id, authorId, body, createdAt, seq, deletedAt } = message;
  const entry = { id, authorId, body, createdAt, seq, state, readBy, reason: null, deleted: deletedAt !== null };
  made.set(message, entry);
  return entry;
}

function fromOutbox(outgoing: Outgoing, myId: string): Entry {
  const known = made.get(outgoing);
  if (known) return known;
  const { id, body, createdAt, state, reason } = outgoing;
  const sent = { seq: null, readBy: null, deleted: false };
  const entry = { id, authorId: myId, body, createdAt: new Date(createdAt), state, reason, ...sent };
  made.set(outgoing, entry);
  return entry;
}
