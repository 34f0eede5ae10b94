import type { Conversation, Message } from '../../shared/public.ts';
import type { RefusalReason } from '../../shared/refusals.ts';
import type { Outgoing } from './outbox.ts';

export type EntryState = 'pending' | 'failed' | 'sent' | 'read' | 'received';

/** A row of the thread: a message of the server, or one that is still on its way there. */
export type Entry = {
  id: string;
  authorId: string;
  body: string;
  createdAt: Date;
  seq: number | null;
  state: EntryState;
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
  const readUpTo = readByAll(conversation, myId);
  return [
    ...messages.map((message) => fromServer(message, stateOf(message, myId, readUpTo))),
    ...outgoing
      .filter((entry) => entry.conversationId === conversation.id && !held.has(entry.id))
      .map((entry) => fromOutbox(entry, myId)),
  ];
}

/** How far everyone else who shows their reading has read; 0 where nobody does. */
function readByAll({ participants }: Conversation, myId: string): number {
  const seqs = participants
    .filter(({ userId, leftAt }) => userId !== myId && leftAt === null)
    .map(({ lastReadSeq }) => lastReadSeq)
    .filter((seq) => seq !== null);
  return seqs.length === 0 ? 0 : Math.min(...seqs);
}

function stateOf({ authorId, seq }: Message, myId: string, readUpTo: number): EntryState {
  if (authorId !== myId) return 'received';
  return seq <= readUpTo ? 'read' : 'sent';
}

/** The same row for the same message, so that one more message does not draw three hundred bubbles anew. */
const made = new WeakMap<Message | Outgoing, Entry>();

function fromServer(message: Message, state: EntryState): Entry {
  const known = made.get(message);
  if (known?.state === state) return known;
  const { id, authorId, body, createdAt, seq, deletedAt } = message;
  const entry = { id, authorId, body, createdAt, seq, state, reason: null, deleted: deletedAt !== null };
  made.set(message, entry);
  return entry;
}

function fromOutbox(outgoing: Outgoing, myId: string): Entry {
  const known = made.get(outgoing);
  if (known) return known;
  const { id, body, createdAt, state, reason } = outgoing;
  const entry = { id, authorId: myId, body, createdAt: new Date(createdAt), seq: null, state, reason, deleted: false };
  made.set(outgoing, entry);
  return entry;
}
