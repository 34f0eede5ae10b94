import type { Reaction } from '../../shared/public.ts';
import type { CountedReaction } from '../../shared/reactions.ts';

/** What its reader wishes of the emoji of one message, and the server has not answered yet. */
export type Wishes = Readonly<Record<string, boolean>>;
/** One kind of reactions as it is shown. `count`: how many, where the reader is not told of whom each is. */
export type ShownReaction = Reaction & { count?: number };

/**
 * What is known of the reactions to a message beside those that it bears itself. `counted`: those to an announcement; null where it has
 * none. `shown` makes of it what its reader sees: it stands here, so that a page on which nobody reacts does not fetch it.
 */
export type Reacted = {
  wishes: Wishes;
  counted: readonly CountedReaction[] | null;
  shown(borne: ShownReaction[], reacted: Reacted, myId: string): ShownReaction[];
};
/** By the message's id. */
export type Reacting = Readonly<Record<string, Reacted>>;

export const nothingReacted: Reacted = { wishes: {}, counted: null, shown: shownReactions };

/** Of an announcement one's own alone are named. */
function shownReactions(borne: ShownReaction[], { wishes, counted }: Reacted, myId: string): ShownReaction[] {
  const there = counted?.map(({ emoji, count, isMine }) => ({ emoji, count, userIds: isMine ? [myId] : [] })) ?? borne;
  return withWishes(there, wishes, myId);
}

/** The reactions of a message as its reader wishes them: theirs last, in the place of the emoji where it has one. */
export function withWishes(reactions: ShownReaction[], wishes: Wishes, myId: string): ShownReaction[] {
  return Object.entries(wishes).reduce((known, [emoji, on]) => {
    const isThere = known.some((one) => one.emoji === emoji);
    const all = isThere || !on ? known : [...known, { emoji, userIds: [] }];
    return all.map((one) => (one.emoji === emoji ? wishedOf(one, on, myId) : one)).filter(hasSomebody);
  }, reactions);
}

function wishedOf({ emoji, userIds, count }: ShownReaction, on: boolean, myId: string): ShownReaction {
  const others = userIds.filter((userId) => userId !== myId);
  const isMine = userIds.length > others.length;
  const wished = !on ? others : isMine ? userIds : [...userIds, myId];
  if (count === undefined) return { emoji, userIds: wished };
  return { emoji, userIds: wished, count: count + wished.length - userIds.length };
}

function hasSomebody({ userIds, count = userIds.length }: ShownReaction): boolean {
  return count > 0;
}
