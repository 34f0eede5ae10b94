import { CompiledQuery, Transaction, type Kysely } from 'kysely';
import type { Attachment, Message } from '../../shared/public.ts';
import { attach, carriedBy, lockFiles, type ReadyFiles } from '../files/attach.ts';
import { prepared } from '../db/prepared.ts';
import type { Database } from '../db/schema.ts';
import type { Change, Revision } from '../live/log/change.ts';
import { tellMentioned } from '../mentions/tell.ts';
import { messageChange } from './changes.ts';
import { newMessage } from './columns.ts';
import { digestOf } from './digest.ts';
import { messageRowOf, type KeptRow } from './kept-row.ts';

/** `mentions`: those in its body. `attachmentIds`: of its files, in order; none where it carries none. */
export type Sending = Pick<Message, 'id' | 'conversationId' | 'authorId' | 'body' | 'mentions' | 'replyToId'> & {
  attachmentIds?: readonly string[];
};
type Refused =
  | 'conflict'
  | 'absent'
  | 'readOnly'
  | 'notNow'
  | 'replyUnknown'
  | 'mentionAll'
  | 'mentionOutside'
  | 'attachmentUnknown';
type Kept = 'stored' | 'existing';
type Appended = { outcomes: Sent[]; revisions: Revision[] };
export type Sent = { outcome: Kept; message: Message } | { outcome: Refused };

/**
 * Stores one batch of one establishment; ids distinct within it, of messages and of files, outcomes in its order. One that mentions nobody
 * and carries no file is one statement. Files are locked before it; what else a message makes is there with it or not at all.
 */
export async function appendMessages(
  db: Kysely<Database>,
  establishmentId: string,
  sendings: Sending[],
): Promise<Appended> {
  const files = sendings.flatMap(({ attachmentIds = [] }) => attachmentIds);
  const mentions = sendings.some((sending) => sending.mentions.length > 0);
  if (files.length === 0 && !mentions) return append(db, establishmentId, sendings, noFiles);
  const appendWhole = async (trx: Transaction<Database>) => {
    const ready = files.length > 0 ? await lockFiles(trx, establishmentId, files) : noFiles;
    const { outcomes, revisions } = await append(trx, establishmentId, sendings, ready);
    if (files.length > 0) await attach(trx, storedOf(outcomes));
    return { outcomes, revisions: mentions ? await withMentions(trx, revisions) : revisions };
  };
  return db instanceof Transaction ? appendWhole(db) : db.transaction().execute(appendWhole);
}

const noFiles: ReadyFiles = new Map();
const none: Attachment[] = [];

async function append(
  db: Kysely<Database>,
  establishmentId: string,
  sendings: Sending[],
  files: ReadyFiles,
): Promise<Appended> {
  const carried = sendings.map((sending) => (sending.attachmentIds ? carriedBy(sending, files) : none));
  const rows = JSON.stringify(sendings.map((sending, index) => rowOf(sending, carried[index]!)));
  const { rows: batches } = await db.executeQuery(appending(establishmentId, rows));
  const answers = new Map((JSON.parse(batches[0]!.answers) as Answer[]).map((answer) => [answer.id, answer]));
  const outcomes = sendings.map((sending, index) => sentOf(sending, carried[index] ?? none, answers.get(sending.id)!));
  const revisions = storedOf(outcomes).map((message) => ({
    establishmentId,
    revision: message.revision,
    changes: [messageChange(message)],
  }));
  return { outcomes, revisions };
}

function storedOf(outcomes: readonly Sent[]): Message[] {
  return outcomes.flatMap((sent) => (sent.outcome === 'stored' ? [sent.message] : []));
}

/** Each message that mentions somebody, with what that makes of their places in its conversation. */
async function withMentions(trx: Transaction<Database>, revisions: readonly Revision[]): Promise<Revision[]> {
  const told: Revision[] = [];
  for (const { changes, ...one } of revisions) {
    const messages = changes.flatMap(({ event }) => (event.type === 'message' ? [event.message] : []));
    const owns: Change[] = [];
    for (const message of messages) owns.push(...(await tellMentioned(trx, message, message.mentions, message.seq)));
    told.push({ ...one, changes: [...changes, ...owns] });
  }
  return told;
}

/** In JSON a moment is text. */
type Answer = { id: string } & (
  | { outcome: 'stored'; seq: number; revision: number; created_at: string }
  | { outcome: 'existing'; kept: KeptRow }
  | { outcome: Refused }
);

/** One text back instead of a table: reading every column of every message would cost more than all else here. */
const statement = prepared('select json_agg(a)::text as answers from append_messages($1, $2) a');

function appending(establishmentId: string, rows: string): CompiledQuery<{ answers: string }> {
  return CompiledQuery.raw(statement, [establishmentId, rows]);
}

/** `attachments`: null where one of its files is not there for it. */
function rowOf(sending: Sending, attachments: Attachment[] | null): object {
  return {
    id: sending.id,
    conversation_id: sending.conversationId,
    author_id: sending.authorId,
    body: sending.body,
    // Left out where there are none.
    mentions: sending.mentions.length > 0 ? sending.mentions : undefined,
    reply_to_id: sending.replyToId,
    ...(attachments === null && { files_unknown: true }),
    ...(attachments !== none && { attachments }),
    digest: digestOf(sending).toString('hex'),
  };
}

function sentOf(sending: Sending, attachments: Attachment[], answer: Answer): Sent {
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
    mentions: sending.mentions,
    attachments,
    reactions: [],
    replyToId: sending.replyToId,
    createdAt: new Date(answer.created_at),
    editedAt: null,
    deletedAt: null,
    deletedById: null,
    revision,
  });
  return { outcome, message };
}
