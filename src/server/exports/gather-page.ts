import type { Message } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import { conversation } from '../conversations/load.ts';
import { participants } from '../conversations/participants.ts';
import { inSchools } from '../db/in-schools.ts';
import { messages } from '../messages/messages.ts';
import type { ExportJob } from './export-job.ts';
import type { Parts } from './gather.ts';
import type { Header, Page } from './gathered.ts';
import { headerKey, pageKey } from './keys.ts';

/** A message may be 20,000 characters: together at most as much as one part of a file. */
const messagesAtOnce = 100;

/** Keeps the messages behind this seq; answers the last one's, or null where there is none behind it, or the conversation is theirs no more. */
export async function gatherPage(
  parts: Parts,
  job: ExportJob,
  conversationId: string,
  afterSeq: number,
): Promise<number | null> {
  const reader = { db: parts.db, credential: job };
  const { exportId } = job;
  try {
    if (afterSeq === 0) await keep(parts, headerKey(exportId, conversationId), await headerOf(reader, conversationId));
    const { items, hasAfter } = await messages(reader, { conversationId, after: afterSeq, limit: messagesAtOnce });
    if (items.length === 0) return null;
    const page: Page = { names: await namesOf(reader, conversationId, items), messages: items };
    await keep(parts, pageKey(exportId, conversationId, afterSeq), page);
    return hasAfter ? items.at(-1)!.seq : null;
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'conversation.unknown') return null;
    throw error;
  }
}

type Reader = Pick<Parts, 'db'> & { credential: ExportJob };

async function headerOf(reader: Reader, id: string): Promise<Header> {
  const shown = await conversation(reader, id);
  const { name, timezone } = await inSchools(reader, (trx) =>
    trx
      .selectFrom('establishment')
      .select(['name', 'timezone'])
      .where('id', '=', shown.establishmentId)
      .executeTakeFirstOrThrow(),
  );
  return { school: name, timezone, conversation: shown };
}

/** Also of those who have left. */
async function namesOf(
  reader: Reader,
  conversationId: string,
  items: readonly Message[],
): Promise<Record<string, string>> {
  const ids = items.flatMap(({ authorId, mentions }) => [authorId, ...mentions]);
  const people = await participants(reader, { conversationId, userIds: [...new Set(ids)] });
  return Object.fromEntries(people.map(({ userId, name }) => [userId, name]));
}

export function keep({ files }: Pick<Parts, 'files'>, key: string, gathered: object): Promise<void> {
  return files.put(key, Buffer.from(JSON.stringify(gathered)));
}
