import type { Attachment, Message, Reaction } from '../../shared/public.ts';

/** A row as `to_json` writes it. */
export type KeptRow = {
  id: string;
  conversation_id: string;
  seq: number;
  author_id: string;
  body: string;
  mentions: string[];
  attachments: Attachment[];
  reactions: Reaction[];
  reply_to_id: string | null;
  created_at: string;
  edited_at: string | null;
  deleted_at: string | null;
  deleted_by_id: string | null;
  revision: number;
};

export function messageRowOf({ id, seq, body, mentions, attachments, reactions, revision, ...kept }: KeptRow): Message {
  return {
    id,
    conversationId: kept.conversation_id,
    seq,
    authorId: kept.author_id,
    body,
    mentions,
    attachments,
    reactions,
    replyToId: kept.reply_to_id,
    createdAt: new Date(kept.created_at),
    editedAt: kept.edited_at === null ? null : new Date(kept.edited_at),
    deletedAt: kept.deleted_at === null ? null : new Date(kept.deleted_at),
    deletedById: kept.deleted_by_id,
    revision,
  };
}
