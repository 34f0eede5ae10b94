import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql, type Transaction } from 'kysely';
import type { Attachment } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import { inWorkshop } from '../files/assemble.ts';
import { attachmentOf } from '../files/public-form.ts';
import { contentKey, type FileStore } from '../files/store.ts';
import { madeOf, type TakenIn } from '../files/take-in.ts';
import { drawn } from './drawn.ts';
import { demoId } from './ids.ts';

type Carried = {
  id: string;
  establishmentId: string;
  conversationId: string;
  authorId: string;
  createdAt: Date;
  name: string;
};

/** Puts the files of a play to their messages, and to the announcements that these are, made as what somebody uploads is made. */
export async function insertFiles(
  trx: Transaction<Database>,
  store: FileStore,
  files: readonly Carried[],
): Promise<void> {
  const byMessage = new Map<string, Attachment[]>();
  for (const file of files)
    byMessage.set(file.id, [...(byMessage.get(file.id) ?? []), await insertFile(trx, store, file)]);
  for (const [id, attachments] of byMessage) {
    // An array would be taken for one of PostgreSQL's.
    const carried = { attachments: sql<Attachment[]>`${JSON.stringify(attachments)}::jsonb` };
    await trx.updateTable('message').set(carried).where('id', '=', id).execute();
    await trx.updateTable('announcement').set(carried).where('messageId', '=', id).execute();
  }
}

function insertFile(trx: Transaction<Database>, store: FileStore, file: Carried): Promise<Attachment> {
  return inWorkshop(async (directory) => {
    const path = join(directory, 'drawn');
    await writeFile(path, await drawn(file.name));
    const made = await madeOf(path, file.name, directory);
    for (const one of [made.content, made.thumbnail])
      if (one) await store.put(contentKey(file.establishmentId, one.digest), one);
    const id = demoId(file.id, file.name);
    await trx
      .insertInto('attachment')
      .values(rowOf(id, file, made))
      .execute();
    return attachmentOf({ ...made, id });
  });
}

function rowOf(id: string, { id: messageId, authorId: uploaderId, ...file }: Carried, made: TakenIn) {
  const { establishmentId, conversationId, createdAt } = file;
  const { name, mediaType, size, image } = made;
  return {
    id,
    establishmentId,
    conversationId,
    uploaderId,
    messageId,
    createdAt,
    finishedAt: createdAt,
    name,
    mediaType,
    size,
    image: image && sql<typeof image>`${JSON.stringify(image)}::jsonb`,
    announced: size,
    received: size,
    content: made.content.digest,
    thumbnail: made.thumbnail?.digest ?? null,
  };
}
