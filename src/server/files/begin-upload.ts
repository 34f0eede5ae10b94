import { sql, type Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { beginUploadInput } from '../../shared/file-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Writer } from '../context.ts';
import { writeInSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { readSettings } from '../establishments/read-settings.ts';
import { accessPlace } from './access.ts';
import { refuseBeyondQuota } from './quota.ts';

type Input = z.infer<typeof beginUploadInput>;
type Known = Pick<Database['attachment'], 'establishmentId' | 'conversationId' | 'uploaderId' | 'announced'>;

const megabyte = 1_048_576;

/**
 * Begins a file that is to be sent in this conversation, or announced at this school, and answers how many bytes of it are there already: none, but where the same
 * was begun before. It is kept for a day unless it is sent.
 */
export async function beginUpload(ctx: Writer, input: Input): Promise<{ received: number }> {
  if (input.size === 0) throw new Refusal('file.empty');
  await ctx.rates.attach(ctx.credential.userId);
  return writeInSchools(ctx, async (trx) => {
    const { establishmentId, userId: uploaderId } = await accessPlace({ ...ctx, db: trx }, input);
    const { fileMegabytes } = await readSettings(trx, establishmentId);
    if (fileMegabytes === 0) throw new Refusal('file.off');
    if (input.size > fileMegabytes * megabyte) throw new Refusal('file.tooLarge');
    const { id, conversationId = null, name, size: announced } = input;
    const known = { establishmentId, conversationId, uploaderId, announced };
    const isNew = await insert(trx, { id, name, ...known });
    if (!isNew) return { received: await receivedOf(trx, id, known) };
    await refuseBeyondQuota(trx, { establishmentId, uploaderId }, ctx.fileLimits);
    return { received: 0 };
  });
}

async function insert(trx: Kysely<Database>, file: Known & { id: string; name: string }) {
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
    .where('establishmentId', '=', same.establishmentId)
    .where('conversationId', 'is not distinct from', same.conversationId)
    .where('uploaderId', '=', same.uploaderId)
    .where('announced', '=', same.announced)
    .executeTakeFirst();
  if (!known) throw new Refusal('file.idTaken');
  return known.received;
}
