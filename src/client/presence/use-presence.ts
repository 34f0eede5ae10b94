import type { Presence } from '../../shared/public.ts';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';

/** Whether a person is there; `unknown` when they do not share it, and while nothing can be known for want of a connection. */
export function usePresence(userId: string | null): Presence {
  const { presences } = useLive();
  return useStore(presences, (known) => (userId === null ? 'unknown' : (known.get(userId) ?? 'unknown')));
}
