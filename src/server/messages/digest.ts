import { hash } from 'node:crypto';

/** What makes two sends the same send: kept beside the message, so that a retry is known even after an edit. */
export function digestOf(sent: {
  conversationId: string;
  authorId: string;
  body: string;
  replyToId: string | null;
  attachmentIds?: readonly string[];
}): Buffer {
  const { attachmentIds } = sent;
  const parts = [
    sent.conversationId,
    sent.authorId,
    sent.replyToId,
    sent.body,
    ...(attachmentIds ? [attachmentIds] : []),
  ];
  return hash('sha256', JSON.stringify(parts), 'buffer');
}
