import { isStaff } from '../../shared/may.ts';
import type { Membership } from '../../shared/me.ts';
import type { Conversation, Message } from '../../shared/public.ts';
import { heldByHours } from '../../shared/telling-hours.ts';
import { othersIn } from '../conversations/name-of.ts';

/** Whether the hours of the school hold a message of the reader's back from somebody who is not known to have read it. */
export function isHeld(
  { seq, createdAt }: Message,
  conversation: Conversation,
  { hours, establishment }: Membership,
  { nowMs, myId }: { nowMs: number; myId: string },
): boolean {
  const { participants, participantCount } = conversation;
  const waiting = othersIn(conversation, myId).filter(({ role }) => !isStaff(role));
  const isRead = waiting.every(({ lastReadSeq }) => lastReadSeq !== null && lastReadSeq >= seq);
  // Of a conversation of very many the page knows the first ones.
  if (!hours || (isRead && participants.length >= participantCount)) return false;
  // The clock of the page moves by the minute: what was sent since came at its last stroke.
  const cameAt = new Date(Math.min(createdAt.getTime(), nowMs));
  return heldByHours(hours, establishment.timezone, cameAt, new Date(nowMs)) !== null;
}
