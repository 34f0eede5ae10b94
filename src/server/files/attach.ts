import { sql, type Transaction } from 'kysely';
import type { Attachment } from '../../shared/public.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import { isKept } from './access.ts';
import { attachmentColumns, attachmentOf } from './public-form.ts';

export type Carrying = {
  id: string;
  conversationId: string | null;
  authorId: string;
  attachmentIds?: readonly string[] | undefined;
};
/** `waitsFor`: the message for whose time it waits, or the announcement, which alone can carry it. */
type Ready = { conversationId: string | null; uploaderId: string; waitsFor: string | null; attachment: Attachment };

/** The files of one school that can be sent, by their ids. */
export type ReadyFiles = ReadonlyMap<string, Ready>;

/**
 * Locks those of these files that can be sent, to the end of the transaction: none of them is sent twice, taken back or swept away
 * meanwhile.
 */
export async function lockFiles(
  trx: Transaction<Database>,
  establishmentId: string,
  ids: readonly string[],
): Promise<ReadyFiles> {
  const rows = await trx
    .selectFrom('attachment')
    .select(attachmentColumns)
    .select(['attachment.conversationId', 'attachment.uploaderId'])
    .select(({ fn }) => fn.coalesce('attachment.scheduledId', 'attachment.announcementId').as('waitsFor'))
    .where('attachment.establishmentId', '=', establishmentId)
    .where('attachment.id', '=', anyOf(ids))
    .where('attachment.finishedAt', 'is not', null)
    .where('attachment.messageId', 'is', null)
    .where(isKept)
    .orderBy('attachment.id')
    .forUpdate()
    .execute();
  return new Map(
    rows.map(({ conversationId, uploaderId, waitsFor, ...row }) => [
      row.id,
      { conversationId, uploaderId, waitsFor, attachment: attachmentOf(row) },
    ]),
  );
}

/** What a message or an announcement is to carry, in its order; null where one of them is not its author's own, ready, of this conversation, or of none. */
export function carriedBy(
  { id: carrier, conversationId, authorId, attachmentIds = [] }: Carrying,
  ready: ReadyFiles,
): Attachment[] | null {
  const carried = attachmentIds.map((id) => ready.get(id));
  const isRight = (one: Ready | undefined): one is Ready =>
    one !== undefined &&
    one.conversationId === conversationId &&
    one.uploaderId === authorId &&
    (one.waitsFor ?? carrier) === carrier;
  return carried.every(isRight) ? carried.map(({ attachment }) => attachment) : null;
}

/** These files belong to their messages from now on, and are kept for as long as those are. */
export async function attach(
  trx: Transaction<Database>,
  sent: readonly { id: string; attachments: readonly Attachment[] }[],
): Promise<void> {
  const pairs = sent.flatMap(({ id, attachments }) => attachments.map((one) => ({ message: id, file: one.id })));
  await sql`
    update attachment a set message_id = sent.message, scheduled_id = null, gone_at = null
    from unnest(${pairs.map(({ message }) => message)}::uuid[], ${pairs.map(({ file }) => file)}::uuid[]) as sent (message, file)
    where a.id = sent.file`.execute(trx);
}
