import { sql, type Transaction } from 'kysely';
import type { Attachment } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import { carriedBy, lockFiles } from './attach.ts';

type Waiting = { id: string; establishmentId: string; authorId: string; attachmentIds?: readonly string[] | undefined };
type Held = { id: string; establishmentId: string };

/** The files that an announcement is to carry, locked, in its order; refused where one of them is not its author's own, ready, brought for what is announced at its school. */
export async function filesForAnnouncement(
  trx: Transaction<Database>,
  { establishmentId, attachmentIds = [], ...waiting }: Waiting,
): Promise<Attachment[]> {
  if (attachmentIds.length === 0) return [];
  const ready = await lockFiles(trx, establishmentId, attachmentIds);
  const files = carriedBy({ ...waiting, conversationId: null, attachmentIds }, ready);
  if (!files) throw new Refusal('message.attachmentUnknown');
  return files;
}

/** They wait with it from now on: no other announcement carries them, and they are swept away no more. */
export async function holdForAnnouncement(
  trx: Transaction<Database>,
  { id: announcementId, establishmentId }: Held,
  files: readonly Attachment[],
): Promise<void> {
  if (files.length === 0) return;
  await trx
    .updateTable('attachment')
    .set({ announcementId, goneAt: null })
    .where('establishmentId', '=', establishmentId)
    .where('id', '=', anyOf(files.map(({ id }) => id)))
    .execute();
}

/** The conversation is there that its announcement has become, whose first message carries them. */
export function handToConversation(trx: Transaction<Database>, held: Held): Promise<unknown> {
  return heldFiles(trx, held).set({ conversationId: held.id, announcementId: null }).execute();
}

/** They go with it no more: their author may announce them for so many days yet, then they are swept away. */
export function giveFilesBack(trx: Transaction<Database>, held: Held, days: number): Promise<unknown> {
  const goneAt = sql<Date>`now() + ${days} * interval '1 day'`;
  return heldFiles(trx, held).set({ announcementId: null, goneAt }).execute();
}

function heldFiles(trx: Transaction<Database>, { id, establishmentId }: Held) {
  return trx.updateTable('attachment').where('establishmentId', '=', establishmentId).where('announcementId', '=', id);
}
