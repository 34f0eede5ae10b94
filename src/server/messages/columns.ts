import type { Message } from '../../shared/public.ts';

/** The columns of a message that may leave the database. */
export const messageColumns = [
  'message.id',
  'message.conversationId',
  'message.seq',
  'message.authorId',
  'message.body',
  'message.replyToId',
  'message.createdAt',
  'message.editedAt',
  'message.deletedAt',
  'message.revision',
] as const;

export type MessageRow = Omit<Message, 'mentions' | 'attachments' | 'reactions'>;

/** A message as everyone sees it; spelled out, so that all are of one shape. */
export function newMessage(row: MessageRow): Message {
  return {
    id: row.id,
    conversationId: row.conversationId,
    seq: row.seq,
    authorId: row.authorId,
    body: row.deletedAt ? '' : row.body,
    mentions: [],
    replyToId: row.replyToId,
    attachments: [],
    reactions: [],
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    deletedAt: row.deletedAt,
    revision: row.revision,
  };
}
