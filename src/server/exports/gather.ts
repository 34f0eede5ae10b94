import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import { inSchools } from '../db/in-schools.ts';
import type { FileStore } from '../files/store.ts';
import { participationsOf } from '../conversations/access.ts';
import { newJobKind, type JobKind, type Progress } from '../jobs/job-kind.ts';
import { readyDays } from './access.ts';
import { gatherExport, type ExportJob } from './export-job.ts';
import { gatherPage } from './gather-page.ts';
import { gatherPerson } from './gather-person.ts';

/** `db`: as whose calls it reads, behind the border of their schools. */
export type Parts = { db: Kysely<Database>; files: FileStore };

/**
 * Gathers what somebody may read at that moment, by the verbs by which they read it: themselves first, then a page of a conversation a step.
 * A step that was killed writes the same again under the same names. Where the account is gone, or another gathering took the place, it ends.
 */
export function newGathering(parts: Parts): JobKind<ExportJob> {
  return newJobKind(gatherExport.name, gatherExport.schema, async (trx, { payload }) => {
    const row = await trx
      .selectFrom('accountExport')
      .selectAll()
      .where('id', '=', payload.exportId)
      .where('state', '=', 'waiting')
      .forUpdate()
      .executeTakeFirst();
    if (!row) return { done: 0, total: null, isLast: true };
    if (!row.conversations) return begin(trx, parts, payload);
    const { atConversation, afterSeq, conversations } = row;
    const id = conversations[atConversation];
    if (id === undefined) return end(trx, payload, conversations.length);
    const lastSeq = await gatherPage(parts, payload, id, afterSeq);
    const place =
      lastSeq === null ? { atConversation: atConversation + 1, afterSeq: 0 } : { atConversation, afterSeq: lastSeq };
    await ofJob(trx, payload).set(place).execute();
    return { done: place.atConversation, total: conversations.length, isLast: false };
  });
}

async function begin(trx: Transaction<Database>, parts: Parts, job: ExportJob): Promise<Progress> {
  await gatherPerson(trx, parts, job);
  const mine = await inSchools({ db: parts.db, credential: job }, (own) =>
    participationsOf(own, job.userId)
      .select('conversation.id')
      .orderBy('conversation.lastActivityAt', 'desc')
      .orderBy('conversation.id')
      .execute(),
  );
  const conversations = mine.map(({ id }) => id);
  await ofJob(trx, job).set({ conversations }).execute();
  return { done: 0, total: conversations.length, isLast: false };
}

async function end(trx: Transaction<Database>, job: ExportJob, total: number): Promise<Progress> {
  const readyUntil = sql<Date>`now() + ${readyDays} * interval '1 day'`;
  await ofJob(trx, job).set({ state: 'ready', readyUntil }).execute();
  return { done: total, total, isLast: true };
}

function ofJob(trx: Transaction<Database>, { exportId }: ExportJob) {
  return trx.updateTable('accountExport').where('id', '=', exportId);
}
