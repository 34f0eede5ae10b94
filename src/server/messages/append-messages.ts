import { CompiledQuery, type Kysely } from 'kysely';
import type { Attachment, Message, Reaction } from '../../shared/public.ts';
import { prepared } from '../db/prepared.ts';
import type { Database } from '../db/schema.ts';
import type { Revision } from '../live/log/change.ts';
import { messageChange } from './changes.ts';
import { newMessage } from './columns.ts';
import { digestOf } from './digest.ts';

export type Sending = { id: string; conversationId: string; authorId: string; body: string; replyToId: string | null };
type Outcome = 'stored' | 'existing' | 'conflict' | 'absent' | 'readOnly' | 'notNow' | 'replyUnknown';
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
  const answers = new Map((JSON.parse(batches[0]!.answers) as Answer[]).map((answer) => [answer.id, answer]));
  const outcomes = sendings.map((sending) => sentOf(sending, answers.get(sending.id)!));
  const stored = outcomes.flatMap((sent) => (sent.outcome === 'stored' ? [sent.message] : []));
  const revisions = stored.map((message) => ({
    establishmentId,
    revision: message.revision,
    changes: [messageChange(message)],
  }));
  return { outcomes, revisions };
}

/** In JSON a moment is text. */
type Answer = { id: string } & (
  | { outcome: 'stored'; seq: number; revision: number; created_at: string }
  | { outcome: 'existing'; kept: KeptRow }
  | { outcome: Exclude<Outcome, Kept> }
);

/** One text back instead of a table: reading every column of every message would cost more than all else here. */
const statement = prepared('select json_agg(a)::text as answers from append_messages($1, $2) a');

function append(establishmentId: string, rows: string): CompiledQuery<{ answers: string }> {
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

function sentOf(sending: Sending, answer: Answer): Sent {
  const { outcome } = answer;
  if (outcome === 'existing') return { outcome, message: newMessage(messageRowOf(answer.kept)) };
  if (outcome !== 'stored') return { outcome };
  const { seq, revision } = answer;
  const message = newMessage({
    id: sending.id,
    conversationId: sending.conversationId,
    seq,
    authorId: sending.authorId,
    body: sending.body,
    mentions: [],
    attachments: [],
    reactions: [],
    replyToId: sending.replyToId,
    createdAt: new Date(answer.created_at),
    editedAt: null,
    deletedAt: null,
    revision,
  });
  return { outcome, message };
}

/** A row as `to_json` writes it. */
type KeptRow = {
  id: string;
  conversation_id: string;
  seq: number;
  author_id: string;
  body: string;
  mentions: string[];
  attachments: Attachment[];
  reactions: Reaction[];
  reply_to_id: string | null;
  created_at: string;
  edited_at: string | null;
  deleted_at: string | null;
  revision: number;
};

function messageRowOf({ id, seq, body, mentions, attachments, reactions, revision, ...kept }: KeptRow): Message {
  return {
    id,
    conversationId: kept.conversation_id,
    seq,
    authorId: kept.author_id,
    body,
    mentions,
    attachments,
    reactions,
    replyToId: kept.reply_to_id,
    createdAt: new Date(kept.created_at),
    editedAt: kept.edited_at === null ? null : new Date(kept.edited_at),
    deletedAt: kept.deleted_at === null ? null : new Date(kept.deleted_at),
    revision,
  };
}
