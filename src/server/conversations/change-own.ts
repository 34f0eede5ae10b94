import type { Kysely } from 'kysely';
import type { Own } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { participationsOf } from './access.ts';
import { ownChange } from './changes.ts';
import { ownColumns } from './columns.ts';
import { stampConversation } from './stamp.ts';

/** Where the caller stands in a conversation, and how far that one is. */
type Place = { own: Own; lastSeq: number };
type Patch = Partial<Pick<Own, 'notify' | 'mutedUntil' | 'pinned' | 'markedUnread' | 'archivedSeq'>>;

/**
 * Makes of the caller's place in a conversation what `patchOf` says of it as it then is, heard by their own devices alone. Null: it is
 * so already, and nothing is drawn, or it would be told to them again for each press.
 */
export async function changeOwn(
  ctx: MemberContext,
  conversationId: string,
  patchOf: (place: Place) => Patch | null,
): Promise<Own> {
  const { userId } = ctx.credential;
  await ctx.rates.change(userId);
  const seen = await inSchools(ctx, (trx) => accessPlace(trx, userId, conversationId));
  if (!patchOf(seen)) return seen.own;
  return commitChange(ctx, seen.establishmentId, async (trx, revision) => {
    const place = await accessPlace(trx, userId, conversationId);
    const patch = patchOf(place);
    if (!patch) return { result: place.own, changes: null };
    await trx
      .updateTable('participant')
      .set({ ...patch, ownRevision: revision })
      .where('conversationId', '=', conversationId)
      .where('userId', '=', userId)
      .execute();
    await stampConversation(trx, conversationId, { revision });
    const own = { ...place.own, ...patch, ownRevision: revision };
    return { result: own, changes: [ownChange(conversationId, userId, own)] };
  });
}

async function accessPlace(
  db: Kysely<Database>,
  userId: string,
  conversationId: string,
): Promise<Place & { establishmentId: string }> {
  const row = await participationsOf(db, userId)
    .where('participant.conversationId', '=', conversationId)
    .select([...ownColumns, 'conversation.establishmentId', 'conversation.lastSeq'])
    .executeTakeFirst();
  if (!row) throw new Refusal('conversation.unknown');
  const { establishmentId, lastSeq, ...own } = row;
  return { establishmentId, lastSeq, own };
}
