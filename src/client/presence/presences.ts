import type { Presence, PresenceEvent } from '../../shared/public.ts';
import type { Store } from '../live/store.ts';

export type Presences = ReadonlyMap<string, Presence>;

export function hearPresence(presences: Store<Presences>, event: PresenceEvent): void {
  if (presences.get().get(event.userId) === event.presence) return;
  presences.set(new Map(presences.get()).set(event.userId, event.presence));
}

/** Before a new stream tells the present state of everyone: whoever it does not name is not to be seen any more. */
export function forgetPresences(presences: Store<Presences>): void {
  presences.set(new Map());
}
