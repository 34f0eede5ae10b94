import { mentionsIn } from '../../shared/mentions.ts';
import type { Conversation, Message } from '../../shared/public.ts';
import type { RefusalReason } from '../../shared/refusals.ts';
import { serverTimeOf } from '../live/server-clock.ts';
import type { Outgoing } from './outgoing.ts';
import type { Quotes } from './quotes.ts';
import { readByOf, readingOf } from './reading.ts';
import type { ReadBy } from './reading.ts';
import type { Reacted, Reacting } from './wishes.ts';

export type EntryState = 'pending' | 'failed' | 'sent' | 'read' | 'received';

/** A message that the server does not have yet: no number is its. */
export type Unsent = Pick<Message, 'id' | 'conversationId' | 'authorId' | 'body' | 'replyToId' | 'createdAt'> & {
  deletedAt: null;
  seq: null;
  /** Its files, which this device has. */
  attachmentIds: readonly string[];
  /** Why the server did not take it. */
  reason: RefusalReason | null;
};

/** The message that another answers: `gone` where its reader is not told of it, `coming` where they will be; null where it answers none. */
export type Quoted = Message | 'gone' | 'coming' | null;

/** A row of the thread: a message, what it answers, and how far it has come. */
export type Entry = {
  message: Message | Unsent;
  state: EntryState;
  /** Of a message of mine where several may read it; null where the state says it all, or nobody can know. */
  readBy: ReadBy | null;
  quoted: Quoted;
};

/** What stands in a thread beside its messages: those beyond it that they answer, and the reactions that they do not bear. */
export type Beside = { quotes: Quotes; reacting: Reacting };
const nothing: Beside = { quotes: {}, reacting: {} };

/** The thread as its reader sees it: what the server has, then what they wrote since. */
export function newEntries(
  messages: Message[],
  outgoing: readonly Outgoing[],
  conversation: Conversation,
  myId: string,
  { quotes, reacting }: Beside = nothing,
): Entry[] {
  const held = new Map(messages.map((message) => [message.id, message]));
  const reading = readingOf(conversation, myId);
  const counted = conversation.kind !== 'direct';
  const quoted = ({ replyToId }: Pick<Message, 'replyToId'>): Quoted => {
    if (replyToId === null) return null;
    const known = held.get(replyToId) ?? quotes[replyToId];
    return known === undefined ? 'coming' : (known ?? 'gone');
  };
  return [
    ...messages.map((message) => {
      const readBy = message.authorId === myId ? readByOf(message, reading) : null;
      const row = { state: stateOf(message, myId, readBy), readBy: counted ? readBy : null, quoted: quoted(message) };
      return fromServer(message, row, reacting[message.id], myId);
    }),
    ...outgoing
      .filter((entry) => entry.conversationId === conversation.id && !held.has(entry.id))
      .map((entry) => fromOutbox(entry, quoted(entry), myId)),
  ];
}

/** Who wrote what stands there and what is quoted in it, and whom these mention. */
export function peopleIn(entries: Entry[]): Set<string> {
  const quoted = entries.flatMap((entry) => (typeof entry.quoted === 'object' ? (entry.quoted ?? []) : []));
  const messages = [...entries.map(({ message }) => message), ...quoted];
  return new Set(
    messages.flatMap(({ authorId, body, conversationId }) => [authorId, ...mentionsIn(body, conversationId)]),
  );
}

/** Read is what everybody has read: of somebody who does not show it, nobody knows. */
function stateOf({ authorId }: Message, myId: string, readBy: ReadBy | null): EntryState {
  if (authorId !== myId) return 'received';
  return readBy && readBy.read === readBy.of ? 'read' : 'sent';
}

type Made = { entry: Entry; reacted: Reacted | undefined };

/** The same row for the same message, so that one more message does not draw three hundred bubbles anew. */
const made = new WeakMap<Message | Outgoing, Made>();

type Row = Omit<Entry, 'message'>;

function fromServer(message: Message, row: Row, reacted: Reacted | undefined, myId: string): Entry {
  const known = made.get(message);
  if (known && known.reacted === reacted && isSameRow(known.entry, row)) return known.entry;
  const shown = reacted ? { ...message, reactions: reacted.shown(message.reactions, reacted, myId) } : message;
  const entry = { message: shown, ...row };
  made.set(message, { entry, reacted });
  return entry;
}

function isSameRow(one: Row, other: Row): boolean {
  return one.state === other.state && one.quoted === other.quoted && isSame(one.readBy, other.readBy);
}

function isSame(one: ReadBy | null, other: ReadBy | null): boolean {
  return one?.read === other?.read && one?.of === other?.of && one?.hidden === other?.hidden;
}

/** Its time is the device's, whose clock may be hours off. */
function fromOutbox(outgoing: Outgoing, quoted: Quoted, myId: string): Entry {
  const known = made.get(outgoing);
  if (known?.entry.quoted === quoted) return known.entry;
  const { id, conversationId, body, replyToId, attachmentIds, reason } = outgoing;
  const createdAt = new Date(serverTimeOf(outgoing.createdAt));
  const message = { id, conversationId, authorId: myId, body, replyToId, createdAt, deletedAt: null };
  const entry = {
    message: { ...message, seq: null, attachmentIds, reason },
    state: outgoing.state,
    readBy: null,
    quoted,
  };
  made.set(outgoing, { entry, reacted: undefined });
  return entry;
}
