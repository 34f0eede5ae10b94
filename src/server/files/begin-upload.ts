import { sql, type Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { beginUploadInput } from '../../shared/file-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Writer } from '../context.ts';
import { accessConversation } from '../conversations/access.ts';
import { writeInSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { readSettings } from '../establishments/read-settings.ts';
import { refuseBeyondQuota } from './quota.ts';

type Input = z.infer<typeof beginUploadInput>;
type Known = Pick<Database['attachment'], 'conversationId' | 'uploaderId' | 'announced'>;

const megabyte = 1_048_576;

/**
 * Begins a file that is to be sent in this conversation, and answers how many bytes of it are there already: none, but where the same
 * was begun before. It is kept for a day unless it is sent.
 */
export async function beginUpload(ctx: Writer, input: Input): Promise<{ received: number }> {
  if (input.size === 0) throw new Refusal('file.empty');
  await ctx.rates.attach(ctx.credential.userId);
  return writeInSchools(ctx, async (trx) => {
    const conversation = await accessConversation({ ...ctx, db: trx }, input.conversationId);
    const { establishmentId, userId: uploaderId } = conversation;
    if (!conversation.canWrite) throw new Refusal('conversation.readOnly');
    const { fileMegabytes } = await readSettings(trx, establishmentId);
    if (fileMegabytes === 0) throw new Refusal('file.off');
    if (input.size > fileMegabytes * megabyte) throw new Refusal('file.tooLarge');
    const { id, conversationId, name, size: announced } = input;
    const isNew = await insert(trx, { id, establishmentId, conversationId, uploaderId, name, announced });
    if (!isNew) return { received: await receivedOf(trx, id, { conversationId, uploaderId, announced }) };
    await refuseBeyondQuota(trx, { establishmentId, uploaderId }, ctx.fileLimits);
    return { received: 0 };
  });
}

async function insert(trx: Kysely<Database>, file: Known & { id: string; establishmentId: string; name: string }) {
  const made = await trx
    .insertInto('attachment')
    .values({ ...file, goneAt: sql<Date>`now() + interval '1 day'` })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** An id that is another file's, also one of a school that the caller does not see, is refused. */
async function receivedOf(trx: Kysely<Database>, id: string, same: Known): Promise<number> {
  const known = await trx
    .selectFrom('attachment')
    .select('received')
    .where('id', '=', id)
    .where('conversationId', '=', same.conversationId)
    .where('uploaderId', '=', same.uploaderId)
    .where('announced', '=', same.announced)
    .executeTakeFirst();
  if (!known) throw new Refusal('file.idTaken');
  return known.received;
}
