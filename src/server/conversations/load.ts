import type { Kysely } from 'kysely';
import { seesEveryoneIn } from '../../shared/may.ts';
import type { Conversation, ConversationHeader, Participant } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { lastMessages } from '../messages/last-messages.ts';
import { participationsOf } from './access.ts';
import { headerColumns, ownColumns } from './columns.ts';
import { firstParticipants } from './participants.ts';

/** Conversations as one person sees them, in the order of the ids; those they may not see are missing. Three queries, however many. */
export async function loadConversations(
  db: Kysely<Database>,
  userId: string,
  ids: readonly string[],
): Promise<Conversation[]> {
  if (ids.length === 0) return [];
  const rows = await participationsOf(db, userId)
    .where('conversation.id', 'in', ids)
    .select([...headerColumns, ...ownColumns, 'membership.role'])
    .execute();
  const narrowed = rows.filter(({ kind, role }) => !seesEveryoneIn(kind, role)).map(({ id }) => id);
  const participants = await firstParticipants(db, ids, { ids: narrowed, userId });
  const messages = await lastMessages(db, rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const last = messages.get(id);
    if (!row) return [];
    const { role: _, ...shown } = row;
    const lastMessage = last && last.seq >= row.fromSeq ? last : null;
    return [{ ...shown, participants: participants.get(id) ?? [], lastMessage }];
  });
}

/** The conversation as the caller sees it. */
export function conversation(ctx: MemberContext, id: string): Promise<Conversation> {
  return inSchools(ctx, (trx) => loadConversation(trx, ctx.credential.userId, id));
}

export async function loadConversation(db: Kysely<Database>, userId: string, id: string): Promise<Conversation> {
  const [conversation] = await loadConversations(db, userId, [id]);
  if (!conversation) throw new Refusal('conversation.unknown');
  return conversation;
}

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
