import type { Transaction } from 'kysely';
import type { Attachment } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import { carriedBy, lockFiles, type Carrying } from './attach.ts';

/** The files that a message is to carry at its time, locked, in its order; refused where one of them is not its author's own, ready, of this conversation. */
export async function filesForLater(
  trx: Transaction<Database>,
  waiting: Carrying & { establishmentId: string },
): Promise<Attachment[]> {
  const { establishmentId, attachmentIds = [] } = waiting;
  if (attachmentIds.length === 0) return [];
  const files = carriedBy(waiting, await lockFiles(trx, establishmentId, attachmentIds));
  if (!files) throw new Refusal('message.attachmentUnknown');
  return files;
}

/** They wait with it from now on: they go with no other message, and are swept away no more. */
export async function holdForLater(
  trx: Transaction<Database>,
  scheduledId: string,
  files: readonly Attachment[],
): Promise<void> {
  if (files.length === 0) return;
  await trx
    .updateTable('attachment')
    .set({ scheduledId, goneAt: null })
    .where('id', '=', anyOf(files.map(({ id }) => id)))
    .execute();
}
