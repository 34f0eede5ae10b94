import { limits } from '../../shared/limits.ts';
import type { Conversation, Message, Participant } from '../../shared/public.ts';
import type { RefusalReason } from '../../shared/refusals.ts';
import { serverTimeOf } from '../live/server-clock.ts';
import type { Outgoing } from './outgoing.ts';

export type EntryState = 'pending' | 'failed' | 'sent' | 'read' | 'received';

/** Of how many others, how many have shown that they read this far; `hidden` of them do not show what they read. */
export type ReadBy = { read: number; of: number; hidden: number };

/** A message that the server does not have yet: no number is its. */
export type Unsent = Pick<Message, 'id' | 'conversationId' | 'authorId' | 'body' | 'createdAt' | 'deletedAt'> & {
  seq: null;
  /** Why the server did not take it. */
  reason: RefusalReason | null;
};

/** A row of the thread: a message, and how far it has come. */
export type Entry = {
  message: Message | Unsent;
  state: EntryState;
  /** Of a message of mine where several may read it; null where the state says it all, or nobody can know. */
  readBy: ReadBy | null;
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

/** Who came later does not see it, and cannot have read it. */
function thereAt({ createdAt }: Message, { others }: NonNullable<Reading>): Participant[] {
  return others.filter(({ joinedAt }) => joinedAt <= createdAt);
}

function hasRead({ seq }: Message) {
  return ({ lastReadSeq }: Participant) => (lastReadSeq ?? 0) >= seq;
}

/** Null where nobody shows their reading. */
function readByOf(message: Message, reading: Reading): ReadBy | null {
  if (!reading) return null;
  const there = thereAt(message, reading);
  const shown = there.filter(({ lastReadSeq }) => lastReadSeq !== null);
  if (shown.length === 0) return null;
  const of = there.length + reading.unlisted;
  return { read: shown.filter(hasRead(message)).length, of, hidden: of - shown.length };
}

export type Readers = Record<'read' | 'unread' | 'hidden', Participant[]> & { unlisted: number };

/** Who has read a message, by name; null where no reading is told. `hidden`: they do not show it. */
export function readersOf(message: Message, conversation: Conversation, myId: string): Readers | null {
  const reading = readingOf(conversation, myId);
  if (!reading) return null;
  const there = thereAt(message, reading);
  const shown = there.filter(({ lastReadSeq }) => lastReadSeq !== null);
  const [read, unread] = [shown.filter(hasRead(message)), shown.filter((one) => !hasRead(message)(one))];
  return { read, unread, hidden: there.filter((one) => !shown.includes(one)), unlisted: reading.unlisted };
}

/** The same row for the same message, so that one more message does not draw three hundred bubbles anew. */
const made = new WeakMap<Message | Outgoing, Entry>();

function fromServer(message: Message, state: EntryState, readBy: ReadBy | null): Entry {
  const known = made.get(message);
  if (known?.state === state && isSame(known.readBy, readBy)) return known;
  const entry = { message, state, readBy };
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
  const { id, conversationId, body, reason } = outgoing;
  const createdAt = new Date(serverTimeOf(outgoing.createdAt));
  const message = { id, conversationId, authorId: myId, body, createdAt, deletedAt: null, seq: null, reason };
  const entry = { message, state: outgoing.state, readBy: null };
  made.set(outgoing, entry);
  return entry;
}
