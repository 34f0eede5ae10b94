import { isMuted } from './is-muted.ts';
import type { NoticeReason } from './notices.ts';
import type { NoticeKind, PersonalSettings } from './personal-settings.ts';
import type { Conversation, Message } from './public.ts';
import { quietUntil } from './quiet-hours.ts';

/** A message, where it was written, as its reader has it. */
export type HeardMessage = {
  message: Pick<Message, 'conversationId' | 'seq' | 'authorId' | 'mentions' | 'deletedAt'>;
  conversation: Pick<Conversation, 'id' | 'kind' | 'notify' | 'mutedUntil' | 'lastReadSeq' | 'urgent'>;
};

/**
 * `by`: what tells them, their page, a push or a mail, which has a choice of its own (`unread-mails.ts`). `sees`: the conversation that is open in the tab that they look at, which a page alone knows.
 * `timezone`: of their school, by whose clock it is quiet; `nowMs` by the server's clock.
 */
export type NoticeReader = {
  myId: string;
  by: 'page' | 'push' | 'mail';
  settings: Pick<PersonalSettings, 'notifications' | 'quietHours'>;
  timezone: string | undefined;
  sees: string | null;
  nowMs: number;
};

/** When its reader is told of a message, and why; `until`: when it is no longer quiet. */
export type NoticeDecision =
  | { when: 'now'; why: 'due' }
  | { when: 'afterQuiet'; why: 'quiet'; until: Date }
  | { when: 'never'; why: Exclude<NoticeReason, 'due' | 'quiet'> };

/**
 * Decides it by what they have chosen for the conversation and for themselves, for their pages and for what is sent to their devices
 * alike. What a conversation that hears mentions alone, or none, does not tell, no choice of theirs for all of them brings back.
 */
export function decideNotice(heard: HeardMessage, reader: NoticeReader): NoticeDecision {
  const why = whyNever(heard, reader);
  if (why) return { when: 'never', why };
  const { settings, timezone, nowMs } = reader;
  const until = timezone === undefined ? null : quietUntil(settings.quietHours, timezone, new Date(nowMs));
  return until ? { when: 'afterQuiet', why: 'quiet', until } : { when: 'now', why: 'due' };
}

/** Which sound it has, and whether whoever is told of what concerns them alone is told of it. */
export function kindOf({ message, conversation }: HeardMessage, myId: string): NoticeKind {
  return conversation.kind === 'direct' || isMentioned(message, myId) ? 'mention' : 'message';
}

/** What cannot wait is told at each level; that alone is what the least of them tells. */
export function isUrgent({ message, conversation }: HeardMessage): boolean {
  return conversation.urgent && message.seq === 1;
}

function whyNever(heard: HeardMessage, reader: NoticeReader) {
  const { myId, sees } = reader;
  const { message, conversation } = heard;
  if (message.authorId === myId) return 'own';
  if (message.deletedAt !== null) return 'deleted';
  if (conversation.id === sees || message.seq <= conversation.lastReadSeq) return 'seen';
  return whyUnwished(heard, reader);
}

function whyUnwished(heard: HeardMessage, { myId, by, settings, nowMs }: NoticeReader) {
  const { message, conversation } = heard;
  if (isMuted(conversation, nowMs)) return 'muted';
  if (conversation.notify === 'mentions' && !isMentioned(message, myId)) return 'mentionsOnly';
  const { level, toasts, sounds, push } = settings.notifications;
  if (by === 'push' && !push) return 'off';
  if (by === 'page' && !toasts && !sounds) return 'off';
  const isWished = level === 'all' || isUrgent(heard) || (level === 'mentions' && kindOf(heard, myId) === 'mention');
  return isWished ? null : 'level';
}

/** By name, or as one of everyone, for whom the id of the conversation stands. */
function isMentioned({ mentions, conversationId }: HeardMessage['message'], myId: string): boolean {
  return mentions.includes(myId) || mentions.includes(conversationId);
}
