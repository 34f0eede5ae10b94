import { newTypists } from '../messages/typists.ts';
import type { Reacting } from '../messages/wishes.ts';
import type { Presences } from '../presence/presences.ts';
import type { Change } from './change.ts';
import { newEmitter } from './emitter.ts';
import type { Rung } from './follow-account.ts';
import { pageKeep } from './keep.ts';
import type { Keep } from './keep.ts';
import type { Live, Wire } from './live.ts';
import { newDevice } from './new-device.ts';
import { newStore } from './store.ts';

/** What one person has on this page, over a wire that is given: the app's own, or a test's. */
export function newLive(myId: string, wire: Wire, keep: Keep = pageKeep()): Live {
  return {
    ...wire,
    myId,
    isMine: newStore(wire.kept.get() === null && !wire.saidAhead.get()),
    changes: newEmitter<Change>(),
    rang: newEmitter<Rung>(),
    takenAway: newEmitter<string>(),
    leaving: new Set<string>(),
    held: newStore<ReadonlySet<string>>(new Set()),
    reacting: newStore<Reacting>({}),
    typists: newTypists(),
    presences: newStore<Presences>(new Map()),
    keep,
    ...newDevice(keep, myId),
  };
}
