import type { Kysely } from 'kysely';
import { seesEveryoneIn } from '../../shared/may.ts';
import type { Conversation, ConversationHeader, Participant, Role } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Reader } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import { lastMessages } from '../messages/last-messages.ts';
import { participationsOf } from './access.ts';
import { headerColumns, seenColumns } from './columns.ts';
import { firstParticipants } from './participants.ts';

/** What one person sees of a conversation in its own row and in theirs, and what they are in its school. */
export type SeenRow = Omit<Conversation, 'participants' | 'lastMessage'> & { role: Role };

/** Those rows with the people and the last message of each: two queries, however many. */
export async function seenConversations(
  db: Kysely<Database>,
  userId: string,
  rows: readonly SeenRow[],
): Promise<Conversation[]> {
  const narrowed = rows.filter(({ kind, role }) => !seesEveryoneIn(kind, role)).map(({ id }) => id);
  const ids = rows.map(({ id }) => id);
  const participants = await firstParticipants(db, ids, { ids: narrowed, userId });
  const messages = await lastMessages(db, rows);
  return rows.map(({ role: _, ...shown }) => {
    const last = messages.get(shown.id);
    const lastMessage = last && last.seq >= shown.fromSeq ? last : null;
    return { ...shown, participants: participants.get(shown.id) ?? [], lastMessage };
  });
}

/** The conversation as the caller sees it. */
export function conversation(ctx: Reader, id: string): Promise<Conversation> {
  return inSchools(ctx, (trx) => loadConversation(trx, ctx.credential.userId, id));
}

export async function loadConversation(db: Kysely<Database>, userId: string, id: string): Promise<Conversation> {
  const rows = await readSeen(db, userId, id);
  const [conversation] = await seenConversations(db, userId, rows);
  if (!conversation) throw new Refusal('conversation.unknown');
  return conversation;
}

const readSeen = statement((db: Kysely<Database>, userId: string, id: string) =>
  participationsOf(db, userId).where('conversation.id', '=', id).select(seenColumns),
);

/** `staffOnly`: whom an announcement shows to those whom it is for, beside themselves. */
export type Shown = { header: ConversationHeader; staffOnly: Participant[] | null };

/** A conversation as those in it see it, who may see its last message. */
export async function loadHeaders(db: Kysely<Database>, ids: readonly string[]): Promise<Shown[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('conversation').where('id', 'in', ids).select(headerColumns).execute();
  const participants = await firstParticipants(db, ids);
  const messages = await lastMessages(db, rows);
  const announcements = rows.filter(({ kind }) => kind === 'announcement').map(({ id }) => id);
  const staff = await firstParticipants(db, announcements, { ids: announcements });
  return rows.map((row) => ({
    header: { ...row, participants: participants.get(row.id) ?? [], lastMessage: messages.get(row.id) ?? null },
    staffOnly: staff.get(row.id) ?? null,
  }));
}
