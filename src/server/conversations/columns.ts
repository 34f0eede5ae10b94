import { sql, type ExpressionBuilder } from 'kysely';
import type { Database } from '../db/schema.ts';

/** The columns of a conversation that everyone in it may see. */
export const headerColumns = [
  'conversation.id',
  'conversation.establishmentId',
  'conversation.kind',
  'conversation.title',
  'conversation.participantCount',
  'conversation.lastSeq',
  'conversation.supervision',
  'conversation.urgent',
  'conversation.createdAt',
  'conversation.headerRevision as revision',
] as const;

/** The columns of a participation that its owner alone may see. */
export const ownColumns = [
  'participant.lastReadSeq',
  'participant.canWrite',
  'participant.notify',
  'participant.mutedUntil',
  'participant.pinned',
  'participant.markedUnread',
  'participant.archivedSeq',
  'participant.mentionSeq',
  'participant.fromSeq',
  'participant.ownRevision',
] as const;

/** The columns of a conversation as one person sees it, with what they are in its school. */
export const seenColumns = [...headerColumns, ...ownColumns, 'membership.role'] as const;

/** The columns of a participant that everyone in the conversation may see: of what they have read as much as others are told, where they share it. */
export function participantColumns(eb: ExpressionBuilder<Database, 'participant' | 'membership'>) {
  return [
    eb.ref('participant.conversationId').as('conversationId'),
    eb.ref('participant.userId').as('userId'),
    eb.ref('membership.name').as('name'),
    eb.ref('membership.role').as('role'),
    eb.ref('membership.photo').as('photo'),
    eb
      .case()
      .when('membership.sharesReading', '=', true)
      .then(eb.fn.coalesce('participant.toldReadSeq', 'participant.lastReadSeq'))
      .else(sql<null>`null`)
      .end()
      .as('lastReadSeq'),
    eb.ref('participant.joinedAt').as('joinedAt'),
    eb.ref('participant.leftAt').as('leftAt'),
    eb.ref('participant.canWrite').as('canWrite'),
    eb.ref('participant.revision').as('revision'),
  ] as const;
}
