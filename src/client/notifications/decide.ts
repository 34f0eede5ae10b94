import type { NoticeKind, PersonalSettings } from '../../shared/personal-settings.ts';
import type { Conversation, Message } from '../../shared/public.ts';
import { quietUntil } from '../../shared/quiet-hours.ts';
import { isMuted } from '../conversations/list.ts';

/** A message of somebody else that has just come, where it was written. */
export type Heard = { message: Message; conversation: Conversation };

/** `sees`: the conversation that is open in the tab that they look at. `timezone`: of their school, by whose clock it is quiet; `nowMs` by the server's clock. */
export type Reader = {
  myId: string;
  settings: Pick<PersonalSettings, 'notifications' | 'quietHours'>;
  timezone: string | undefined;
  sees: string | null;
  nowMs: number;
};

/** When its reader is told of a message. */
export type Decision = 'now' | 'afterQuiet' | 'never';

/**
 * Decides it by what they have chosen for the conversation and for themselves. What a conversation that hears mentions alone, or none,
 * does not tell, no choice of theirs for all of them brings back.
 */
export function decide(heard: Heard, reader: Reader): Decision {
  const { myId, sees, settings, timezone, nowMs } = reader;
  const { message, conversation } = heard;
  const isSeen = conversation.id === sees || message.seq <= conversation.lastReadSeq;
  if (message.authorId === myId || message.deletedAt !== null || isSeen) return 'never';
  if (!isWished(heard, reader)) return 'never';
  const isQuiet = timezone !== undefined && quietUntil(settings.quietHours, timezone, new Date(nowMs)) !== null;
  return isQuiet ? 'afterQuiet' : 'now';
}

/** Which sound it has, and whether whoever is told of what concerns them alone is told of it. */
export function kindOf({ message, conversation }: Heard, myId: string): NoticeKind {
  return conversation.kind === 'direct' || isMentioned(message, myId) ? 'mention' : 'message';
}

function isWished(heard: Heard, { myId, settings, nowMs }: Reader): boolean {
  const { message, conversation } = heard;
  if (isMuted(conversation, nowMs)) return false;
  if (conversation.notify === 'mentions' && !isMentioned(message, myId)) return false;
  const { level, toasts, sounds } = settings.notifications;
  if (!toasts && !sounds) return false;
  return level === 'all' || (level === 'mentions' && kindOf(heard, myId) === 'mention');
}

/** By name, or as one of everyone, for whom the id of the conversation stands. */
function isMentioned({ mentions, conversationId }: Message, myId: string): boolean {
  return mentions.includes(myId) || mentions.includes(conversationId);
}
