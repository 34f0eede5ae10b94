import { CompiledQuery, type Kysely } from 'kysely';
import type { Message } from '../../shared/public.ts';
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
  const { rows: answers } = await db.executeQuery(append(establishmentId, rows));
  const outcomes = answers.map(sentOf);
  const stored = outcomes.flatMap((sent) => (sent.outcome === 'stored' ? [sent.message] : []));
  const revisions = stored.map((message) => ({
    establishmentId,
    revision: message.revision,
    changes: [messageChange(message)],
  }));
  return { outcomes, revisions };
}

/** Compiled by hand: it never changes, and everything that is written goes through it. */
function append(establishmentId: string, rows: string): CompiledQuery<{ outcome: Outcome } & MessageRow> {
  return CompiledQuery.raw('select * from append_messages($1, $2)', [establishmentId, rows]);
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

function sentOf(answer: { outcome: Outcome } & MessageRow): Sent {
  const { outcome } = answer;
  return outcome === 'stored' || outcome === 'existing' ? { outcome, message: newMessage(answer) } : { outcome };
}
