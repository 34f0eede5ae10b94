import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { saveDraftInput } from '../../shared/draft-inputs.ts';
import { limits } from '../../shared/limits.ts';
import type { Draft } from '../../shared/drafts.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { accessConversation } from '../conversations/access.ts';
import { establishmentOf } from '../conversations/establishment-of.ts';
import { anyOf } from '../db/any-of.ts';
import { inSchool } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { draftColumns } from './columns.ts';

type Input = z.infer<typeof saveDraftInput>;
type Place = { establishmentId: string; conversationId: string; userId: string };

/**
 * Keeps what the caller has begun in a conversation, in the place of what their device had seen of it; answers all that is kept of it
 * then, the latest first. The same again is the same.
 */
export async function saveDraft(ctx: MemberContext, input: Input): Promise<Draft[]> {
  const { userId } = ctx.credential;
  await ctx.rates.draft(userId);
  const { conversationId } = input;
  const establishmentId = await establishmentOf(ctx.live, conversationId);
  const kept = await inSchool(ctx.db, establishmentId, async (trx) => {
    await accessConversation({ ...ctx, db: trx }, conversationId);
    return replace(trx, { establishmentId, conversationId, userId }, input);
  });
  ringAccount(ctx, [userId], { what: 'drafts' }, ctx.connection);
  return kept;
}

async function replace(trx: Transaction<Database>, place: Place, input: Input): Promise<Draft[]> {
  const { id, body, replyToId = null, basedOn } = input;
  const isEmpty = body === '' && replyToId === null;
  await of(trx, place)
    .where((eb) =>
      eb.or([
        eb('id', '=', anyOf(isEmpty ? [...basedOn, id] : basedOn)),
        // One that this goes on from is no other text, whoever lost count of it.
        eb.and([
          sql<boolean>`${!isEmpty} and id <> ${id} and starts_with(${body}, body)`,
          eb('replyToId', 'is not distinct from', replyToId),
        ]),
      ]),
    )
    .execute();
  const row = { ...place, id, body, replyToId };
  if (!isEmpty)
    await trx
      .insertInto('draft')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return keepLatest(trx, place);
}

/** Ten texts in one place are those of a device that has lost its way, or of somebody who wants to fill the database. */
async function keepLatest(trx: Transaction<Database>, place: Place): Promise<Draft[]> {
  const all = await trx
    .selectFrom('draft')
    .select(draftColumns)
    .where('establishmentId', '=', place.establishmentId)
    .where('conversationId', '=', place.conversationId)
    .where('userId', '=', place.userId)
    .orderBy('savedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const beyond = all.splice(limits.draftsInOne).map(({ id }) => id);
  if (beyond.length > 0) await of(trx, place).where('id', '=', anyOf(beyond)).execute();
  return all;
}

function of(trx: Transaction<Database>, { establishmentId, conversationId, userId }: Place) {
  return trx
    .deleteFrom('draft')
    .where('establishmentId', '=', establishmentId)
    .where('conversationId', '=', conversationId)
    .where('userId', '=', userId);
}
