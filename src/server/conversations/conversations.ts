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

export type ConversationPage = { items: Conversation[]; nextCursor: string | null; eventCursor: string };

/** The caller's conversations, newest activity first. `eventCursor` is of the same moment: who listens from there misses nothing. */
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
    return { items, nextCursor, eventCursor: encodeCursor(ctx.hub.epoch, positions) };
  });
}

type Place = { id: string; lastActivityAt: Date };

/** One more than the page holds, where there are more. */
function pageOf(
  trx: Transaction<Database>,
  userId: string,
  { establishmentId, cursor, limit }: z.infer<typeof conversationsInput>,
): Promise<(SeenRow & Place)[]> {
  const after = cursor ? decodePage(cursor) : null;
  return readPage(trx, userId, establishmentId ?? null, after?.lastActivityAt ?? null, after?.id ?? null, limit + 1);
}

const readPage = statement(
  (
    db: Kysely<Database>,
    userId: string,
    establishmentId: string | null,
    activeAt: Date | null,
    id: string | null,
    limit: number,
  ) =>
    participationsOf(db, userId)
      .select([...seenColumns, 'conversation.lastActivityAt'])
      .where(sql<boolean>`(${establishmentId}::uuid is null or conversation.establishment_id = ${establishmentId})`)
      .where(
        sql<boolean>`(${id}::uuid is null or (conversation.last_activity_at, conversation.id) < (${activeAt}, ${id}))`,
      )
      .orderBy('conversation.lastActivityAt', 'desc')
      .orderBy('conversation.id', 'desc')
      .limit(sql<number>`${limit}`),
);

function encodePage({ lastActivityAt, id }: Place): string {
  return `${lastActivityAt.getTime()}_${id}`;
}

function decodePage(cursor: string): Place {
  const [, time, id] = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? [];
  if (!time || !id) throw new Refusal('page.cursorInvalid');
  return { lastActivityAt: new Date(Number(time)), id };
}
