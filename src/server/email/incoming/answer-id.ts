import { hash } from 'node:crypto';

type Answered = { conversationId: string; userId: string };

/** The same for the same mail, however often it comes (RFC 9562, version 8). `part`: of a file of it. */
export function answerId(messageId: string, { conversationId, userId }: Answered, part = 'text'): string {
  const digest = hash('sha256', JSON.stringify([messageId, conversationId, userId, part]));
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `a${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}
