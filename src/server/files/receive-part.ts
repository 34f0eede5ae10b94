import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { Refusal } from '../../shared/refusals.ts';
import type { Writer } from '../context.ts';
import { inSchools, writeInSchools } from '../db/in-schools.ts';
import { accessUpload, isKept } from './access.ts';
import { partsPrefix } from './store.ts';

type Part = { id: string; offset: number; bytes: Buffer };

/** All parts but the last have as much: of single bytes a file would have millions. */
export const leastPartBytes = 32_768;

/**
 * Keeps the next part of an upload. Answers how many bytes are then there, and whether this part was the next one: one that came
 * before, or that another was faster with, changes nothing.
 */
export async function receivePart(
  ctx: Writer,
  { id, offset, bytes }: Part,
): Promise<{ isNext: boolean; received: number }> {
  const upload = await inSchools(ctx, (trx) => accessUpload({ ...ctx, db: trx }, id));
  const { announced, received, refused, finishedAt } = upload;
  if (refused || finishedAt || offset !== received) return { isNext: false, received };
  const end = offset + bytes.length;
  if (bytes.length === 0 || end > announced || (bytes.length < leastPartBytes && end < announced))
    throw new Refusal('input.invalid');
  const digest = hash('sha256', bytes, 'hex');
  await ctx.files.put(`${partsPrefix(upload)}/${digest}`, bytes);
  return keep(ctx, { id, offset, digest, end });
}

/** Of two that come with the same part at once one is counted. */
function keep(ctx: Writer, { id, offset, digest, end }: { id: string; offset: number; digest: string; end: number }) {
  return writeInSchools(ctx, async (trx) => {
    const kept = await trx
      .updateTable('attachment')
      .set({ received: end, parts: sql`parts || ${digest}::text` })
      .where('id', '=', id)
      .where('received', '=', offset)
      .where('finishedAt', 'is', null)
      .where('refused', 'is', null)
      .where(isKept)
      .returning('received')
      .executeTakeFirst();
    if (kept) return { isNext: true, received: kept.received };
    const { received } = await accessUpload({ ...ctx, db: trx }, id);
    return { isNext: false, received };
  });
}
