import { limits } from '../../shared/limits.ts';
import type { Conversation, Message, Participant } from '../../shared/public.ts';
import type { RefusalReason } from '../../shared/refusals.ts';
import { serverTimeOf } from '../live/server-clock.ts';
import type { Outgoing } from './outgoing.ts';

export type EntryState = 'pending' | 'failed' | 'sent' | 'read' | 'received';

/** Of how many others, how many have shown that they read this far; `hidden` of them do not show what they read. */
export type ReadBy = { read: number; of: number; hidden: number };

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
  const reading = readingOf(conversation, myId);
  const counted = conversation.kind !== 'direct';
  return [
    ...messages.map((message) => {
      const readBy = message.authorId === myId ? readByOf(message, reading) : null;
      return fromServer(message, stateOf(message, myId, readBy), counted ? readBy : null);
    }),
    ...outgoing
      .filter((entry) => entry.conversationId === conversation.id && !held.has(entry.id))
      .map((entry) => fromOutbox(entry, myId)),
  ];
}

/** The others who are there, and how many of them are not listed; null in a crowd, where readings are not told. */
type Reading = { others: Participant[]; unlisted: number } | null;

function readingOf({ participants, participantCount }: Conversation, myId: string): Reading {
  if (participantCount > limits.sharedReadingParticipants) return null;
  const others = participants.filter(({ userId, leftAt }) => userId !== myId && leftAt === null);
  return { others, unlisted: Math.max(0, participantCount - 1 - others.length) };
}

/** Read is what everybody has read: of somebody who does not show it, nobody knows. */
function stateOf({ authorId }: Message, myId: string, readBy: ReadBy | null): EntryState {
  if (authorId !== myId) return 'received';
  return readBy && readBy.read === readBy.of ? 'read' : 'sent';
}

/** Who came later does not see it, and cannot have read it. Null where nobody shows their reading. */
function readByOf({ seq, createdAt }: Message, reading: Reading): ReadBy | null {
  if (!reading) return null;
  const there = reading.others.filter(({ joinedAt }) => joinedAt <= createdAt);
  const shown = there.filter(({ lastReadSeq }) => lastReadSeq !== null);
  if (shown.length === 0) return null;
  const of = there.length + reading.unlisted;
  return { read: shown.filter(({ lastReadSeq }) => (lastReadSeq ?? 0) >= seq).length, of, hidden: of - shown.length };
}

/** The same row for the same message, so that one more message does not draw three hundred bubbles anew. */
const made = new WeakMap<Message | Outgoing, Entry>();

function fromServer(message: Message, state: EntryState, readBy: ReadBy | null): Entry {
  const known = made.get(message);
  if (known?.state === state && isSame(known.readBy, readBy)) return known;
  const { id, authorId, body, createdAt, seq, deletedAt } = message;
  const entry = { id, authorId, body, createdAt, seq, state, readBy, reason: null, deleted: deletedAt !== null };
  made.set(message, entry);
  return entry;
}

function isSame(one: ReadBy | null, other: ReadBy | null): boolean {
  return one?.read === other?.read && one?.of === other?.of && one?.hidden === other?.hidden;
}

/** Its time is the device's, whose clock may be hours off. */
function fromOutbox(outgoing: Outgoing, myId: string): Entry {
  const known = made.get(outgoing);
  if (known) return known;
  const { id, body, createdAt, state, reason } = outgoing;
  const sent = { seq: null, readBy: null, deleted: false };
  const entry = { id, authorId: myId, body, createdAt: new Date(serverTimeOf(createdAt)), state, reason, ...sent };
  made.set(outgoing, entry);
  return entry;
}
