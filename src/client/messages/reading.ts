import { limits } from '../../shared/limits.ts';
import type { Conversation, Message, Participant } from '../../shared/public.ts';

/** Of how many others, how many have shown that they read this far; `hidden` of them do not show what they read. */
export type ReadBy = { read: number; of: number; hidden: number };

/** The others who are there, and how many of them are not listed; null in a crowd, where readings are not told. */
type Reading = { others: Participant[]; unlisted: number } | null;

export function readingOf({ participants, participantCount }: Conversation, myId: string): Reading {
  if (participantCount > limits.sharedReadingParticipants) return null;
  const others = participants.filter(({ userId, leftAt }) => userId !== myId && leftAt === null);
  return { others, unlisted: Math.max(0, participantCount - 1 - others.length) };
}

/** Who came later does not see it, and cannot have read it. */
function thereAt({ createdAt }: Message, { others }: NonNullable<Reading>): Participant[] {
  return others.filter(({ joinedAt }) => joinedAt <= createdAt);
}

function hasRead({ seq }: Message) {
  return ({ lastReadSeq }: Participant) => (lastReadSeq ?? 0) >= seq;
}

/** Null where nobody shows their reading. */
export function readByOf(message: Message, reading: Reading): ReadBy | null {
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
