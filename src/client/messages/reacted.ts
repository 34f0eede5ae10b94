import type { CountedReactions } from '../../shared/reactions.ts';
import type { Live } from '../live/live.ts';
import { nothingReacted } from './wishes.ts';
import type { Reacted, Reacting } from './wishes.ts';

type Known = Pick<Live, 'reacting'>;
type Change = Partial<Pick<Reacted, 'wishes' | 'counted'>>;

export function reactedOf({ reacting }: Known, id: string): Reacted {
  return reacting.get()[id] ?? nothingReacted;
}

export function setReacted({ reacting }: Known, id: string, change: Change): void {
  reacting.set(withReacted(reacting.get(), id, change));
}

/** All that is known of the announcement on the screen, in the place of what was: what is the same stays, so that its row is not drawn anew. */
export function setAllCounted({ reacting }: Known, all: readonly CountedReactions[]): void {
  const counted = new Map(all.map(({ messageId, reactions }) => [messageId, reactions]));
  const known = reacting.get();
  const ids = new Set([...Object.keys(known), ...counted.keys()]);
  reacting.set([...ids].reduce((rest, id) => withReacted(rest, id, { counted: counted.get(id) ?? null }), known));
}

function withReacted(all: Reacting, id: string, change: Change): Reacting {
  const known = all[id] ?? nothingReacted;
  const reacted = { ...known, ...change };
  if (reacted.counted === known.counted && reacted.wishes === known.wishes) return all;
  const { [id]: _, ...others } = all;
  const isNothing = reacted.counted === null && Object.keys(reacted.wishes).length === 0;
  return isNothing ? others : { ...others, [id]: reacted };
}
