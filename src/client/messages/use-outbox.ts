import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import type { Outgoing } from './outgoing.ts';

export function useOutbox(): readonly Outgoing[] {
  return useStore(useLive().outbox.store, (entries) => entries);
}
