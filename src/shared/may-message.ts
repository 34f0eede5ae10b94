import { isStaff, mayManage } from './may.ts';
import type { May } from './me.ts';
import type { ConversationKind, Message, Role } from './public.ts';

/** Whoever deleted a message is offered to take it back for so long. */
export const undoMs = 10_000;
/** What was asked in time may come over a slow line. */
const undoAtMostMs = 20_000;
const minuteMs = 60_000;

type Written = Pick<Message, 'authorId' | 'createdAt' | 'deletedAt' | 'deletedById'>;
type Reader = { userId: string; role: Role; kind: ConversationKind };

/** What forbids this person to put another text in the place of this message at this moment; null where nothing does. */
export function editFault(
  { authorId, createdAt, deletedAt }: Pick<Written, 'authorId' | 'createdAt' | 'deletedAt'>,
  userId: string,
  { editMinutes }: Pick<May, 'editMinutes'>,
  nowMs: number,
): 'message.notYours' | 'message.deleted' | 'message.editOver' | null {
  if (authorId !== userId) return 'message.notYours';
  if (deletedAt) return 'message.deleted';
  return nowMs - createdAt.getTime() >= editMinutes * minuteMs ? 'message.editOver' : null;
}

/** Whether somebody removes what others wrote: staff do where they look after the conversation, which nobody does between two people. */
export function mayRemoveMessages({ kind, role }: Pick<Reader, 'kind' | 'role'>): boolean {
  return isStaff(role) && mayManage(kind, role, false);
}

/**
 * Whether somebody deletes this message, and reads what it said before it was edited: its author always, for as long as they are in the
 * conversation, and staff who remove messages there.
 */
export function mayDelete({ authorId }: Pick<Written, 'authorId'>, reader: Reader): boolean {
  return authorId === reader.userId || mayRemoveMessages(reader);
}

/** What forbids this person to bring this deleted message back at this moment; null where nothing does. */
export function restoreFault(
  message: Written,
  reader: Reader,
  nowMs: number,
): 'message.notYours' | 'message.undoOver' | null {
  if (message.deletedById !== reader.userId || !mayDelete(message, reader)) return 'message.notYours';
  return message.deletedAt && nowMs - message.deletedAt.getTime() >= undoAtMostMs ? 'message.undoOver' : null;
}

/**
 * Whether a message says of itself who reacted to it. An announcement does not, for whom it is for learn nothing of each other: its
 * reactions stand apart, where each is told what they may know.
 */
export function bearsReactions(kind: ConversationKind): boolean {
  return kind !== 'announcement';
}

/** Whether reactions are there at all: to announcements only where the school allows them. */
export function mayReactIn(
  kind: ConversationKind,
  { announcementReactions }: Pick<May, 'announcementReactions'>,
): boolean {
  return bearsReactions(kind) || announcementReactions;
}
