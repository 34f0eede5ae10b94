import type * as z from 'zod/mini';
import { limits } from '../../shared/limits.ts';
import { bearsReactions } from '../../shared/may-message.ts';
import type { reactInput } from '../../shared/message-inputs.ts';
import type { Message, Reaction } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { refuseSilent } from './access.ts';
import { changeMessage } from './change-message.ts';

/** Puts the caller's reaction beside a message where they may write, or takes it away, which they may at any time. Twice is the same as once. */
export async function react(ctx: MemberContext, { id, emoji, on }: z.infer<typeof reactInput>): Promise<Message> {
  await ctx.rates.react(ctx.credential.userId);
  return changeMessage(ctx, id, async (_, message) => {
    const { deletedAt, reactions, userId } = message;
    if (deletedAt) throw new Refusal('message.deleted');
    const isThere = reactions.some((one) => one.emoji === emoji && one.userIds.includes(userId));
    if (isThere === on) return null;
    if (!on) return { reactions: without(reactions, emoji, userId) };
    if (!bearsReactions(message.kind)) throw new Refusal('reaction.notAllowed');
    refuseSilent(message);
    return { reactions: withOne(reactions, emoji, userId) };
  });
}

/** Everyone who has the message is sent all of them with each: what grew without end would be dear for a whole school. */
function withOne(reactions: readonly Reaction[], emoji: string, userId: string): Reaction[] {
  const isNew = !reactions.some((one) => one.emoji === emoji);
  const people = reactions.reduce((sum, { userIds }) => sum + userIds.length, 0);
  if (people >= limits.reactionsByPeople || (isNew && reactions.length >= limits.reactionsToMessage))
    throw new Refusal('reaction.tooMany');
  if (isNew) return [...reactions, { emoji, userIds: [userId] }];
  return reactions.map((one) => (one.emoji === emoji ? { emoji, userIds: [...one.userIds, userId] } : one));
}

function without(reactions: readonly Reaction[], emoji: string, userId: string): Reaction[] {
  return reactions
    .map((one) => (one.emoji === emoji ? { emoji, userIds: one.userIds.filter((id) => id !== userId) } : one))
    .filter(({ userIds }) => userIds.length > 0);
}
