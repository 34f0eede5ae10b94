import type { Named } from './public.ts';

/** One kind of the reactions to an announcement, as whoever reads it may know of it: how many, and whether theirs is among them. */
export type CountedReaction = { emoji: string; count: number; isMine: boolean };

/** The reactions to one announcement, in the order in which the first of each kind came; [] where nobody reacted. */
export type CountedReactions = { messageId: string; reactions: CountedReaction[] };

/** For staff: who they are of, the first 200 of each kind in the order in which they came. */
export type Reactors = { emoji: string; count: number; people: Named[] };
