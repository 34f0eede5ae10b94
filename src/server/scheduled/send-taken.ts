import type { Transaction } from 'kysely';
import { isStaff } from '../../shared/may.ts';
import { mentionsIn } from '../../shared/mentions.ts';
import type { Attachment, Message, Role } from '../../shared/public.ts';
import type { RefusalReason } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';
import type { Revision } from '../live/log/change.ts';
import { appendMessages, type Sending } from '../messages/append-messages.ts';
import { refused } from '../messages/send.ts';
import { keepUnread, unreadBy } from './keep-unread.ts';

/** What waited and is locked now, with what its author is at this moment. */
export type Taken = Omit<Sending, 'mentions' | 'attachmentIds'> & { attachments: Attachment[]; role: Role };
export type Outcome = { message: Message; revisions: Revision[] } | { refused: RefusalReason };

/** What waits in a school, locked: what is taken away with its message is not there for anybody else. */
export function waitingIn(trx: Transaction<Database>, establishmentId: string) {
  return trx
    .selectFrom('scheduledMessage')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.establishmentId', '=', 'scheduledMessage.establishmentId')
        .onRef('membership.userId', '=', 'scheduledMessage.authorId'),
    )
    .where('scheduledMessage.establishmentId', '=', establishmentId)
    .select(['scheduledMessage.id', 'scheduledMessage.conversationId', 'scheduledMessage.authorId'])
    .select(['scheduledMessage.body', 'scheduledMessage.replyToId', 'scheduledMessage.attachments', 'membership.role'])
    .forUpdate('scheduledMessage');
}

/** Makes it a message by the rules of this moment, in the transaction in which it is taken away: a kill undoes both or neither. */
export async function sendTaken(
  trx: Transaction<Database>,
  establishmentId: string,
  { role, attachments, ...taken }: Taken,
): Promise<Outcome> {
  if (!isStaff(role)) return { refused: 'scheduled.staffOnly' };
  const files = attachments.length > 0 && { attachmentIds: attachments.map(({ id }) => id) };
  const sending = { ...taken, ...files, mentions: mentionsIn(taken.body, taken.conversationId) };
  const unread = await unreadBy(trx, sending);
  const { outcomes, revisions } = await appendMessages(trx, establishmentId, [sending]);
  const sent = outcomes[0]!;
  if (!('message' in sent)) return { refused: refused[sent.outcome] };
  await trx.deleteFrom('scheduledMessage').where('id', '=', sending.id).execute();
  const kept = unread && sent.outcome === 'stored' ? await keepUnread(trx, establishmentId, sending) : [];
  return { message: sent.message, revisions: [...revisions, ...kept] };
}
