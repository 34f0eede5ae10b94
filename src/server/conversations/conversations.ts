import { sql, type Kysely, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { conversationsInput } from '../../shared/inputs.ts';
import type { Conversation } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import { encodeCursor } from '../live/resume/cursor.ts';
import { participationsOf } from './access.ts';
import { seenColumns } from './columns.ts';
import { seenConversations, type SeenRow } from './load.ts';
import { activePositionsOf } from './membership-snapshot.ts';

export type ConversationPage = {
  items: Conversation[];
  nextCursor: string | null;
  eventCursor: string;
  /** How many messages the caller has not read, in all conversations of what was asked for and not of this page alone. */
  unread: number;
  /** How many of those conversations are unread by the caller's mark alone. */
  marked: number;
  /** The server's time: devices' clocks are hours off. */
  at: Date;
};

/** The caller's conversations, or those that they archived: the pinned ones first, then by newest activity. `eventCursor` is of the same moment: who listens from there misses nothing. */
export async function conversations(
  ctx: MemberContext,
  input: z.infer<typeof conversationsInput>,
): Promise<ConversationPage> {
  const { userId } = ctx.credential;
  return inSchools(ctx, async (trx) => {
    const positions = await activePositionsOf(trx, userId);
    const rows = await pageOf(trx, userId, input);
    const page = rows.slice(0, input.limit);
    const items = await seenConversations(
      trx,
      userId,
      page.map(({ lastActivityAt: _, ...row }) => row),
    );
    const last = rows.length > input.limit ? page.at(-1) : undefined;
    const nextCursor = last ? encodePage(last) : null;
    const [counted] = await readUnread(trx, userId, input.establishmentId ?? null, input.archived ? 1 : 0);
    const eventCursor = encodeCursor(ctx.hub.epoch, positions);
    return { items, nextCursor, eventCursor, unread: 0, marked: 0, ...counted, at: new Date() };
  });
}

type Place = { id: string; pinned: boolean; lastActivityAt: Date };

/** One more than the page holds, where there are more. */
function pageOf(
  trx: Transaction<Database>,
  userId: string,
  { establishmentId, unread, archived, cursor, limit }: z.infer<typeof conversationsInput>,
): Promise<(SeenRow & Place)[]> {
  const after = cursor ? decodePage(cursor) : null;
  const [school, least, away] = [establishmentId ?? null, unread ? 1 : 0, archived ? 1 : 0];
  const [pins, activeAt, id] = [after?.pinned ? 1 : 0, after?.lastActivityAt ?? null, after?.id ?? null];
  return readPage(trx, userId, school, least, away, pins, activeAt, id, limit + 1);
}

/** Put away, and nothing was written since. */
const isArchived = sql<boolean>`conversation.last_seq <= coalesce(participant.archived_seq, -1)`;

/**
 * `least`: how many messages are unread in each, where its reader did not mark it. `away`: 1 for the archived ones alone, 0 for the
 * others. `pins`: 1 where the page begins among the pinned ones.
 */
const readPage = statement(
  (
    db: Kysely<Database>,
    userId: string,
    establishmentId: string | null,
    least: number,
    away: number,
    pins: number,
    activeAt: Date | null,
    id: string | null,
    limit: number,
  ) =>
    participationsOf(db, userId)
      .select([...seenColumns, 'conversation.lastActivityAt'])
      .where(sql<boolean>`(${establishmentId}::uuid is null or conversation.establishment_id = ${establishmentId})`)
      .where(
        sql<boolean>`(conversation.last_seq - participant.last_read_seq >= ${least}::int or participant.marked_unread)`,
      )
      .where(sql<boolean>`(${isArchived})::int = ${away}::int`)
      .where(
        sql<boolean>`(${id}::uuid is null
          or (participant.pinned::int, conversation.last_activity_at, conversation.id) < (${pins}::int, ${activeAt}, ${id}))`,
      )
      .orderBy('participant.pinned', 'desc')
      .orderBy('conversation.lastActivityAt', 'desc')
      .orderBy('conversation.id', 'desc')
      .limit(sql<number>`${limit}`),
);

/** Read with the page, so that the two agree. */
const readUnread = statement((db: Kysely<Database>, userId: string, establishmentId: string | null, away: number) =>
  participationsOf(db, userId)
    .select(sql<number>`coalesce(sum(conversation.last_seq - participant.last_read_seq), 0)::int`.as('unread'))
    .select(
      sql<number>`(count(*) filter (where participant.marked_unread
        and conversation.last_seq = participant.last_read_seq))::int`.as('marked'),
    )
    .where(sql<boolean>`(${establishmentId}::uuid is null or conversation.establishment_id = ${establishmentId})`)
    .where(sql<boolean>`(${isArchived})::int = ${away}::int`),
);

function encodePage({ pinned, lastActivityAt, id }: Place): string {
  return `${pinned ? 'pinned_' : ''}${lastActivityAt.getTime()}_${id}`;
}

function decodePage(cursor: string): Place {
  const [, pin, time, id] = /^(pinned_)?(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? [];
  if (!time || !id) throw new Refusal('page.cursorInvalid');
  return { id, pinned: pin !== undefined, lastActivityAt: new Date(Number(time)) };
}
