import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import { limits } from '../../shared/limits.ts';
import { bearsReactions, mayReactIn } from '../../shared/may-message.ts';
import type { reactInput } from '../../shared/message-inputs.ts';
import type { CountedReaction } from '../../shared/reactions.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { writeInSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessMessage, type Access } from '../messages/access.ts';
import { countedReactions } from './counted.ts';
import { ringReactions } from './ring.ts';

/**
 * Puts the caller's reaction beside an announcement that they read, or takes it away, which they may at any time; answers what they may
 * know of all of them. It draws no revision and waits for nobody's turn: five thousand people may react while messages are sent.
 */
export async function reactToAnnouncement(
  ctx: MemberContext,
  { id, emoji, on }: z.infer<typeof reactInput>,
): Promise<CountedReaction[]> {
  const { userId } = ctx.credential;
  await ctx.rates.react(userId);
  const { message, isChanged, reactions } = await writeInSchools(ctx, async (trx) => {
    const message = await accessMessage({ ...ctx, db: trx }, id);
    const isChanged = on ? await put(trx, message, emoji) : await takeAway(trx, message, emoji);
    const [counted] = message.settings.announcementReactions ? await countedReactions(trx, [id], userId) : [];
    return { message, isChanged, reactions: counted?.reactions ?? [] };
  });
  if (isChanged) ringReactions(ctx, message);
  return reactions;
}

async function put(trx: Transaction<Database>, message: Access, emoji: string): Promise<boolean> {
  refuse(message);
  await refuseOneMoreKind(trx, message.id, emoji);
  const { establishmentId, conversationId, id: messageId, userId } = message;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('announcementReaction')
    .values({ establishmentId, conversationId, messageId, userId, emoji })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows! > 0n;
}

async function takeAway(trx: Transaction<Database>, { id, userId }: Access, emoji: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('announcementReaction')
    .where('messageId', '=', id)
    .where('userId', '=', userId)
    .where('emoji', '=', emoji)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Where staff alone write whoever reads reacts; but students at their hours, and nobody once the year of its class is over. */
function refuse({ deletedAt, kind, settings, closedAt, role, studentsWrite }: Access): void {
  if (deletedAt) throw new Refusal('message.deleted');
  if (bearsReactions(kind) || !mayReactIn(kind, settings)) throw new Refusal('reaction.notAllowed');
  if (closedAt) throw new Refusal('conversation.readOnly');
  if (role === 'student' && !studentsWrite) throw new Refusal('student.notNow');
}

/** Of two who put a kind each at once, one waits for the other: the last of twenty is one's alone. */
async function refuseOneMoreKind(trx: Transaction<Database>, messageId: string, emoji: string): Promise<void> {
  const kinds = trx.selectFrom('announcementReaction').select('emoji').where('messageId', '=', messageId).distinct();
  const isThere = await kinds.where('emoji', '=', emoji).executeTakeFirst();
  if (isThere) return;
  await trx.selectFrom('message').select('id').where('id', '=', messageId).forNoKeyUpdate().execute();
  const there = await kinds.execute();
  const isNew = there.every((one) => one.emoji !== emoji);
  if (isNew && there.length >= limits.reactionsToMessage) throw new Refusal('reaction.tooMany');
}
