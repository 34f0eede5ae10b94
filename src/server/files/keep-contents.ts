import { sql } from 'kysely';
import type { Writer } from '../context.ts';
import { writeInSchools } from '../db/in-schools.ts';
import { isKept, type Upload } from './access.ts';
import { lockContents } from './lock-contents.ts';
import { contentKey } from './store.ts';
import type { Lying, TakenIn } from './take-in.ts';

/**
 * Stores what was made of an upload, and says that it is there. The row names the bytes before they are looked for: from then on nobody
 * sweeps them away, and where somebody did a moment ago they are stored again.
 */
export async function keepContents(ctx: Writer, upload: Upload, taken: TakenIn): Promise<void> {
  await reserve(ctx, upload, taken);
  await store(ctx, upload, taken.content);
  if (taken.thumbnail) await store(ctx, upload, taken.thumbnail);
  const { name, mediaType, size, image } = taken;
  await writeInSchools(ctx, (trx) =>
    trx
      .updateTable('attachment')
      .set({
        name,
        mediaType,
        size,
        image: image && sql`${JSON.stringify(image)}::jsonb`,
        finishedAt: sql<Date>`now()`,
      })
      .where('id', '=', upload.id)
      .where('finishedAt', 'is', null)
      .where(isKept)
      .execute(),
  );
}

function reserve(ctx: Writer, { id, establishmentId }: Upload, taken: TakenIn): Promise<void> {
  const [content, thumbnail] = [taken.content.digest, taken.thumbnail?.digest ?? null];
  return writeInSchools(ctx, async (trx) => {
    await lockContents(trx, establishmentId, [content, thumbnail]);
    await trx
      .updateTable('attachment')
      .set({ content, thumbnail })
      .where('id', '=', id)
      .where('finishedAt', 'is', null)
      .execute();
  });
}

async function store({ files }: Writer, { establishmentId }: Upload, { digest, path }: Lying): Promise<void> {
  const key = contentKey(establishmentId, digest);
  if (!(await files.has(key))) await files.put(key, { path });
}
