import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { conversationsInput } from '../../shared/inputs.ts';
import type { Conversation } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { encodeCursor } from '../live/resume/cursor.ts';
import { participationsOf } from './access.ts';
import { loadConversations } from './load.ts';
import { membershipSnapshotOf } from './membership-snapshot.ts';

export type ConversationPage = {
  items: Conversation[];
  nextCursor: string | null;
  eventCursor: string;
  /** How many messages the caller has not read, in all conversations of what was asked for and not of this page alone. */
  unread: number;
  /** The server's time: devices' clocks are hours off. */
  at: Date;
};

/** The caller's conversations, newest activity first. `eventCursor` is of the same moment: who listens from there misses nothing. */
export async function conversations(
  ctx: MemberContext,
  input: z.infer<typeof conversationsInput>,
): Promise<ConversationPage> {
  const { userId } = ctx.credential;
  return inSchools(ctx, async (trx) => {
    const { establishments } = await membershipSnapshotOf(trx, userId);
    const active = establishments.filter(({ suspended }) => !suspended);
    const positions = new Map(active.map(({ establishmentId, revision }) => [establishmentId, revision]));
    const rows = await pageOf(trx, userId, input);
    const page = rows.slice(0, input.limit);
    const items = await loadConversations(
      trx,
      userId,
      page.map(({ id }) => id),
    );
    const last = rows.length > input.limit ? page.at(-1) : undefined;
    const nextCursor = last ? encodePage(last) : null;
    const unread = await unreadOf(trx, userId, input.establishmentId);
    return { items, nextCursor, eventCursor: encodeCursor(ctx.hub.epoch, positions), unread, at: new Date() };
  });
}

type Place = { id: string; lastActivityAt: Date };

async function pageOf(
  trx: Transaction<Database>,
  userId: string,
  input: z.infer<typeof conversationsInput>,
): Promise<Place[]> {
  const { establishmentId, unread, cursor, limit } = input;
  let query = participationsOf(trx, userId).select(['conversation.id', 'conversation.lastActivityAt']);
  if (establishmentId) query = query.where('conversation.establishmentId', '=', establishmentId);
  if (unread) query = query.whereRef('conversation.lastSeq', '>', 'participant.lastReadSeq');
  if (cursor) {
    const { lastActivityAt, id } = decodePage(cursor);
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('conversation.lastActivityAt', 'conversation.id'), '<', tuple(lastActivityAt, id)),
    );
  }
  return query
    .orderBy('conversation.lastActivityAt', 'desc')
    .orderBy('conversation.id', 'desc')
    .limit(limit + 1)
    .execute();
}

/** Read with the page, so that the two agree. */
async function unreadOf(trx: Transaction<Database>, userId: string, establishmentId?: string): Promise<number> {
  let query = participationsOf(trx, userId).whereRef('conversation.lastSeq', '>', 'participant.lastReadSeq');
  if (establishmentId) query = query.where('conversation.establishmentId', '=', establishmentId);
  const { unread } = await query
    .select(sql<number>`coalesce(sum(conversation.last_seq - participant.last_read_seq), 0)::int`.as('unread'))
    .executeTakeFirstOrThrow();
  return unread;
}

function encodePage({ lastActivityAt, id }: Place): string {
  return `${lastActivityAt.getTime()}_${id}`;
}

function decodePage(cursor: string): Place {
  const [, time, id] = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? [];
  if (!time || !id) throw new Refusal('page.cursorInvalid');
  return { lastActivityAt: new Date(Number(time)), id };
}
