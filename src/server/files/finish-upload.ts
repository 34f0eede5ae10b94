import type * as z from 'zod/mini';
import type { uploadInput } from '../../shared/file-inputs.ts';
import type { Attachment } from '../../shared/public.ts';
import { Refusal, type RefusalReason } from '../../shared/refusals.ts';
import type { Writer } from '../context.ts';
import { inSchools, writeInSchools } from '../db/in-schools.ts';
import { accessUpload, type Upload } from './access.ts';
import { inWorkshop } from './assemble.ts';
import { inTurn } from './in-turn.ts';
import { keepContents } from './keep-contents.ts';
import { attachmentColumns, attachmentOf } from './public-form.ts';
import { deleteAll, partsPrefix } from './store.ts';
import { takeIn } from './take-in.ts';

/** What says that this file will never be taken, however often it is asked; the rest passes. */
const final: readonly RefusalReason[] = ['file.kindNotAllowed', 'file.broken', 'file.tooManyPixels', 'file.infected'];

/**
 * Makes of an upload that has come whole a file that can be sent. Again, it is the same file, or refused for the same reason; what was
 * refused is kept nowhere.
 */
export async function finishUpload(ctx: Writer, { id }: z.infer<typeof uploadInput>): Promise<Attachment> {
  await ctx.rates.attach(ctx.credential.userId);
  return inTurn(ctx.credential.userId, async () => {
    const upload = await inSchools(ctx, (trx) => accessUpload({ ...ctx, db: trx }, id));
    if (upload.refused) throw new Refusal(upload.refused);
    if (!upload.finishedAt) await finish(ctx, upload);
    // Also those that a process which was killed when it had finished the file did not come to.
    await dropParts(ctx, upload);
    return finished(ctx, id);
  });
}

async function finish(ctx: Writer, upload: Upload): Promise<void> {
  if (upload.received < upload.announced) throw new Refusal('file.incomplete');
  try {
    await inWorkshop(async (directory) => keepContents(ctx, upload, await takeIn(ctx, upload, directory)));
  } catch (error) {
    if (error instanceof Refusal && final.includes(error.reason)) await keepRefusal(ctx, upload, error.reason);
    throw error;
  }
}

/** Two that finish the same file at once have both made the same of it. */
async function finished(ctx: Writer, id: string): Promise<Attachment> {
  const rows = await inSchools(ctx, (trx) =>
    trx
      .selectFrom('attachment')
      .select(attachmentColumns)
      .where('id', '=', id)
      .where('finishedAt', 'is not', null)
      .execute(),
  );
  if (!rows[0]) throw new Refusal('file.unknown');
  return attachmentOf(rows[0]);
}

/** It takes no room any more, and says for a day why it was refused to whoever did not hear it. */
async function keepRefusal(ctx: Writer, upload: Upload, refused: RefusalReason): Promise<void> {
  await writeInSchools(ctx, (trx) =>
    trx
      .updateTable('attachment')
      .set({ refused, size: 0 })
      .where('id', '=', upload.id)
      .where('finishedAt', 'is', null)
      .execute(),
  );
  await dropParts(ctx, upload);
}

/** What stays behind where the store is away at this moment goes with the file. */
async function dropParts({ files }: Writer, upload: Upload): Promise<void> {
  await deleteAll(files, partsPrefix(upload)).catch(() => undefined);
}
