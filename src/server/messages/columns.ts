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

/** A message as everyone sees it. */
export function newMessage(row: MessageRow): Message {
  const { id, conversationId, seq, authorId, body, replyToId, createdAt, editedAt, deletedAt, revision } = row;
  const content = { body: deletedAt ? '' : body, mentions: [], replyToId, attachments: [], reactions: [] };
  return { id, conversationId, seq, authorId, ...content, createdAt, editedAt, deletedAt, revision };
}
