import { isMuted } from './is-muted.ts';
import type { NoticeReason } from './notices.ts';
import type { NoticeKind, PersonalSettings } from './personal-settings.ts';
import type { Conversation, Message, Role } from './public.ts';
import { isStaff } from './may.ts';
import { heldUntil } from './telling-hours.ts';
import type { TellingHours } from './telling-hours.ts';

/** A message, where it was written, as its reader has it. */
export type HeardMessage = {
  message: Pick<Message, 'conversationId' | 'seq' | 'authorId' | 'mentions' | 'deletedAt'>;
  conversation: Pick<Conversation, 'id' | 'kind' | 'notify' | 'mutedUntil' | 'lastReadSeq' | 'urgent'>;
  /** Null where nobody knows it any more. */
  authorRole: Role | null;
  /** Whether its author had it told at once, in spite of the hours of the school. */
  isToldNow: boolean;
};

type Written = Pick<HeardMessage, 'message' | 'conversation'>;

/**
 * `by`: what tells them, their page, a push or a mail, which has a choice of its own (`unread-mails.ts`). `sees`: the conversation that is open in the tab that they look at, which a page alone knows.
 * `role`: theirs in the school of the conversation, `hours`: when it has its people told, null where at any hour; `timezone`: of that school, by whose clock it is quiet; `nowMs` by the server's clock.
 */
export type NoticeReader = {
  myId: string;
  by: 'page' | 'push' | 'mail';
  settings: Pick<PersonalSettings, 'notifications' | 'quietHours'>;
  timezone: string | undefined;
  role: Role | null;
  hours: TellingHours | null;
  sees: string | null;
  nowMs: number;
};

/** When its reader is told of a message, and why; `until`: when neither they nor their school want quiet any more. */
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
  const { settings, timezone, role, nowMs } = reader;
  // The hours of a school are for its families, and for what families write: staff among themselves are free of them, and so is what cannot wait.
  const hours = areStaff(role, heard.authorRole) || isUrgent(heard) || heard.isToldNow ? null : reader.hours;
  const until = timezone === undefined ? null : heldUntil(settings.quietHours, hours, timezone, new Date(nowMs));
  return until ? { when: 'afterQuiet', why: 'quiet', until } : { when: 'now', why: 'due' };
}

/** Which sound it has, and whether whoever is told of what concerns them alone is told of it. */
export function kindOf({ message, conversation }: Written, myId: string): NoticeKind {
  return conversation.kind === 'direct' || isMentioned(message, myId) ? 'mention' : 'message';
}

function areStaff(one: Role | null, other: Role | null): boolean {
  return one !== null && other !== null && isStaff(one) && isStaff(other);
}

/** What cannot wait is told at each level; that alone is what the least of them tells. */
export function isUrgent({ message, conversation }: Written): boolean {
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
