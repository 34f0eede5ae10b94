import { isStaff } from '../../shared/may.ts';
import type { Membership } from '../../shared/me.ts';
import type { Conversation, Message } from '../../shared/public.ts';
import { heldByHours } from '../../shared/telling-hours.ts';
import { othersIn } from '../conversations/name-of.ts';

/**
 * The last message of a conversation, where the reader wrote it and may have its readers told, whom the hours of the school hold it back from; null where they may
 * not, and where it is known that all of those have read it.
 */
export function heldLast(
  conversation: Conversation,
  { may, hours, establishment }: Membership,
  nowMs: number,
  myId: string,
): Message | null {
  const { lastMessage: message, participants, participantCount } = conversation;
  if (!hours || !may.announceUrgently || !message || message.authorId !== myId || message.deletedAt) return null;
  const waiting = othersIn(conversation, myId).filter(({ role }) => !isStaff(role));
  const isRead = waiting.every(({ lastReadSeq }) => lastReadSeq !== null && lastReadSeq >= message.seq);
  // Of a conversation of very many the page knows the first ones.
  if (isRead && participants.length >= participantCount) return null;
  const { timezone } = establishment;
  // The clock of the page moves by the minute: what was sent since came at its last stroke.
  const createdAt = new Date(Math.min(message.createdAt.getTime(), nowMs));
  return heldByHours(hours, timezone, createdAt, new Date(nowMs)) && message;
}
