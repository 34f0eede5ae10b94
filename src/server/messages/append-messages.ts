import { CompiledQuery, type Kysely } from 'kysely';
import type { Message } from '../../shared/public.ts';
import { prepared } from '../db/prepared.ts';
import type { Database } from '../db/schema.ts';
import type { Revision } from '../live/change.ts';
import { messageChange } from './changes.ts';
import { newMessage, type MessageRow } from './columns.ts';
import { digestOf } from './digest.ts';

export type Sending = { id: string; conversationId: string; authorId: string; body: string; replyToId: string | null };
type Outcome = 'stored' | 'existing' | 'conflict' | 'absent' | 'readOnly' | 'replyUnknown';
type Kept = 'stored' | 'existing';
export type Sent = { outcome: Kept; message: Message } | { outcome: Exclude<Outcome, Kept> };

/** Stores one batch of one establishment in one statement; ids distinct within it, outcomes in its order. */
export async function appendMessages(
  db: Kysely<Database>,
  establishmentId: string,
  sendings: Sending[],
): Promise<{ outcomes: Sent[]; revisions: Revision[] }> {
  const rows = JSON.stringify(sendings.map(rowOf));
  const { rows: batches } = await db.executeQuery(append(establishmentId, rows));
  const answers = new Map(batches[0]!.answers.map((answer) => [answer.id, answer]));
  const outcomes = sendings.map(({ id }) => sentOf(answers.get(id)!));
  const stored = outcomes.flatMap((sent) => (sent.outcome === 'stored' ? [sent.message] : []));
  const revisions = stored.map((message) => ({
    establishmentId,
    revision: message.revision,
    changes: [messageChange(message)],
  }));
  return { outcomes, revisions };
}

/** In JSON a moment is text. */
type Moments = { createdAt: string; editedAt: string | null; deletedAt: string | null };
type Answer = { outcome: Outcome } & Omit<MessageRow, keyof Moments> & Moments;

/** One value back instead of a table: reading eleven columns of every message would cost more than all else here. */
const statement = prepared('select json_agg(a) as answers from append_messages($1, $2) a');

function append(establishmentId: string, rows: string): CompiledQuery<{ answers: Answer[] }> {
  return CompiledQuery.raw(statement, [establishmentId, rows]);
}

function rowOf(sending: Sending): object {
  return {
    id: sending.id,
    conversation_id: sending.conversationId,
    author_id: sending.authorId,
    body: sending.body,
    reply_to_id: sending.replyToId,
    digest: digestOf(sending).toString('hex'),
  };
}

function sentOf({ outcome, createdAt, editedAt, deletedAt, ...answer }: Answer): Sent {
  if (outcome !== 'stored' && outcome !== 'existing') return { outcome };
  const moments = { createdAt: new Date(createdAt), editedAt: dateOf(editedAt), deletedAt: dateOf(deletedAt) };
  return { outcome, message: newMessage({ ...answer, ...moments }) };
}

function dateOf(moment: string | null): Date | null {
  return moment === null ? null : new Date(moment);
}
