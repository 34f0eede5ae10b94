import type { Transaction } from 'kysely';
import { mentionsIn } from '../../shared/mentions.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';
import { handToConversation } from '../files/hold-for-announcement.ts';
import type { Revision } from '../live/log/change.ts';
import { appendMessages } from '../messages/append-messages.ts';
import { refused } from '../messages/send.ts';
import type { Taken } from './publish-taken.ts';

/** Its text with its files is the first message of the conversation that is there now. */
export async function sayFirst(trx: Transaction<Database>, taken: Taken): Promise<Revision[]> {
  const { id, establishmentId, messageId, authorId, body, attachments } = taken;
  const attachmentIds = attachments.map((one) => one.id);
  if (attachmentIds.length > 0) await handToConversation(trx, taken);
  const files = attachmentIds.length > 0 && { attachmentIds };
  const message = { id: messageId, conversationId: id, authorId, body, mentions: mentionsIn(body, id) };
  const first = { ...message, ...files, replyToId: null };
  const { outcomes, revisions } = await appendMessages(trx, establishmentId, [first]);
  const sent = outcomes[0]!;
  if (!('message' in sent)) throw new Refusal(refused[sent.outcome]);
  return revisions;
}
