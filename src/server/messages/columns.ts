import type { Message } from '../../shared/public.ts';

/** The columns of a message that may leave the database. */
export const messageColumns = [
  'message.id',
  'message.conversationId',
  'message.seq',
  'message.authorId',
  'message.body',
  'message.mentions',
  'message.attachments',
  'message.reactions',
  'message.replyToId',
  'message.createdAt',
  'message.editedAt',
  'message.deletedAt',
  'message.deletedById',
  'message.revision',
] as const;

/** A message as everyone sees it, of one that was deleted only its place; spelled out, so that all are of one shape. */
export function newMessage(row: Message): Message {
  const isDeleted = row.deletedAt !== null;
  return {
    id: row.id,
    conversationId: row.conversationId,
    seq: row.seq,
    authorId: row.authorId,
    body: isDeleted ? '' : row.body,
    mentions: isDeleted ? [] : row.mentions,
    replyToId: row.replyToId,
    attachments: isDeleted ? [] : row.attachments,
    reactions: isDeleted ? [] : row.reactions,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    deletedAt: row.deletedAt,
    deletedById: row.deletedById,
    revision: row.revision,
  };
}
