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
  /** The server's time: devices' clocks are hours off. */
  at: Date;
};

/** The caller's conversations, those that they pinned first, then by newest activity. `eventCursor` is of the same moment: who listens from there misses nothing. */
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
    const [counted] = await readUnread(trx, userId, input.establishmentId ?? null);
    const eventCursor = encodeCursor(ctx.hub.epoch, positions);
    return { items, nextCursor, eventCursor, unread: counted?.unread ?? 0, at: new Date() };
  });
}

type Place = { id: string; pinned: boolean; lastActivityAt: Date };

/** One more than the page holds, where there are more. */
function pageOf(
  trx: Transaction<Database>,
  userId: string,
  { establishmentId, unread, cursor, limit }: z.infer<typeof conversationsInput>,
): Promise<(SeenRow & Place)[]> {
  const after = cursor ? decodePage(cursor) : null;
  const [school, least] = [establishmentId ?? null, unread ? 1 : 0];
  const pins = after?.pinned ? 1 : 0;
  return readPage(trx, userId, school, least, pins, after?.lastActivityAt ?? null, after?.id ?? null, limit + 1);
}

/** `least`: how many messages are unread in each. `pins`: 1 where the page begins among the pinned ones. */
const readPage = statement(
  (
    db: Kysely<Database>,
    userId: string,
    establishmentId: string | null,
    least: number,
    pins: number,
    activeAt: Date | null,
    id: string | null,
    limit: number,
  ) =>
    participationsOf(db, userId)
      .select([...seenColumns, 'conversation.lastActivityAt'])
      .where(sql<boolean>`(${establishmentId}::uuid is null or conversation.establishment_id = ${establishmentId})`)
      .where(sql<boolean>`conversation.last_seq - participant.last_read_seq >= ${least}::int`)
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
const readUnread = statement((db: Kysely<Database>, userId: string, establishmentId: string | null) =>
  participationsOf(db, userId)
    .select(sql<number>`coalesce(sum(conversation.last_seq - participant.last_read_seq), 0)::int`.as('unread'))
    .where(sql<boolean>`(${establishmentId}::uuid is null or conversation.establishment_id = ${establishmentId})`),
);

function encodePage({ pinned, lastActivityAt, id }: Place): string {
  return `${pinned ? 'pinned_' : ''}${lastActivityAt.getTime()}_${id}`;
}

function decodePage(cursor: string): Place {
  const [, pin, time, id] = /^(pinned_)?(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? [];
  if (!time || !id) throw new Refusal('page.cursorInvalid');
  return { id, pinned: pin !== undefined, lastActivityAt: new Date(Number(time)) };
}
