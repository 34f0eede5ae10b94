import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';

/** The files of a message that was deleted can be brought back with it for as long as it can, and some time more: then they are swept away. */
export async function letFilesGo(trx: Transaction<Database>, messageId: string): Promise<void> {
  await trx
    .updateTable('attachment')
    .set({ goneAt: sql<Date>`now() + interval '1 hour'` })
    .where('messageId', '=', messageId)
    .execute();
}

/** Those of a message that was brought back stay with it. */
export async function holdFiles(trx: Transaction<Database>, messageId: string): Promise<void> {
  await trx.updateTable('attachment').set({ goneAt: null }).where('messageId', '=', messageId).execute();
}
