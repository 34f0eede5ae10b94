import { sql, type Transaction } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../db/schema.ts';
import { newJobKind, type JobKind } from '../jobs/job-kind.ts';
import { lockContents } from './lock-contents.ts';
import { contentKey, deleteAll, partsPrefix, type FileStore } from './store.ts';

const atOnce = 20;

/**
 * Sweeps away the files whose time has come: uploads that were not sent within a day or were taken back, and files of messages that were
 * deleted and can be brought back no more. The bytes go before the row is gone, so that a kill leaves nothing that nobody knows of.
 */
export function newSweep(store: FileStore): JobKind<object> {
  return newJobKind('sweepFiles', z.strictObject({}), async (trx, { done }) => {
    const gone = await gather(trx);
    for (const file of gone) await sweep(trx, store, file);
    return { done: done + gone.length, total: null, isLast: gone.length < atOnce };
  });
}

type Gone = Awaited<ReturnType<typeof gather>>[number];

/** One that is being sent or brought back at this moment is left. */
function gather(trx: Transaction<Database>) {
  return trx
    .selectFrom('attachment')
    .select(['id', 'establishmentId', 'content', 'thumbnail'])
    .where('goneAt', '<', sql<Date>`now()`)
    .orderBy('goneAt')
    .limit(atOnce)
    .forUpdate()
    .skipLocked()
    .execute();
}

async function sweep(trx: Transaction<Database>, store: FileStore, file: Gone): Promise<void> {
  const { id, establishmentId, content, thumbnail } = file;
  await lockContents(trx, establishmentId, [content, thumbnail]);
  await trx.deleteFrom('attachment').where('id', '=', id).execute();
  await deleteAll(store, partsPrefix(file));
  for (const digest of [content, thumbnail])
    if (digest !== null && !(await isUsed(trx, establishmentId, digest)))
      await store.delete(contentKey(establishmentId, digest));
}

async function isUsed(trx: Transaction<Database>, establishmentId: string, digest: string): Promise<boolean> {
  const other = await trx
    .selectFrom('attachment')
    .select('id')
    .where('establishmentId', '=', establishmentId)
    .where((eb) => eb.or([eb('content', '=', digest), eb('thumbnail', '=', digest)]))
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
