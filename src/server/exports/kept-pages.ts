import { buffer } from 'node:stream/consumers';
import type { Reader } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { firstSeen, participationsOf } from '../conversations/access.ts';
import type { FileStore } from '../files/store.ts';
import type { Header, Kept, Page } from './gathered.ts';
import { headerKey, pagesPrefix } from './keys.ts';

/** What was kept under this key; null where nothing was. */
export async function readKept<Value>(files: FileStore, key: string): Promise<Kept<Value> | null> {
  const pieces = await files.get(key);
  return pieces && (JSON.parse((await buffer(pieces)).toString('utf8')) as Kept<Value>);
}

export function readHeader(files: FileStore, exportId: string, conversationId: string): Promise<Kept<Header> | null> {
  return readKept<Header>(files, headerKey(exportId, conversationId));
}

export type Place = { exportId: string; conversationId: string };

/**
 * What was gathered of a conversation, page by page, but for what its reader may read no more at this moment: what is before the first
 * message that they see, and the text of those deleted since.
 */
export async function* keptPages(
  ctx: Reader & { files: FileStore },
  { exportId, conversationId }: Place,
): AsyncGenerator<Kept<Page>> {
  for (const key of (await ctx.files.list(pagesPrefix(exportId, conversationId))).toSorted()) {
    const page = await readKept<Page>(ctx.files, key);
    const seqs = page?.messages.map(({ seq }) => seq) ?? [];
    if (!page || seqs.length === 0) continue;
    const still = await readableNow(ctx, conversationId, seqs[0]!, seqs.at(-1)!);
    yield { ...page, messages: page.messages.flatMap((message) => stillReadable(message, still)) };
  }
}

type Still = ReadonlyMap<number, { deletedAt: Date | null; deletedById: string | null }>;
type KeptMessage = Kept<Page>['messages'][number];

function stillReadable(message: KeptMessage, still: Still): KeptMessage[] {
  const now = still.get(message.seq);
  if (!now) return [];
  if (!now.deletedAt) return [message];
  const empty = { body: '', mentions: [], attachments: [], reactions: [] };
  return [{ ...message, ...empty, deletedAt: now.deletedAt.toISOString(), deletedById: now.deletedById }];
}

async function readableNow(ctx: Reader, conversationId: string, first: number, last: number): Promise<Still> {
  const rows = await inSchools(ctx, (trx) =>
    participationsOf(trx, ctx.credential.userId)
      .innerJoin('message', 'message.conversationId', 'conversation.id')
      .where('conversation.id', '=', conversationId)
      .where('message.seq', '>=', first)
      .where('message.seq', '<=', last)
      .where('message.seq', '>=', firstSeen)
      .select(['message.seq', 'message.deletedAt', 'message.deletedById'])
      .execute(),
  );
  return new Map(rows.map(({ seq, ...now }) => [seq, now]));
}
