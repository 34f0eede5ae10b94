import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';

/** What was begun in each conversation. */
export function useDrafts(): Readonly<Record<string, string>> {
  return useStore(useLive().drafts.store, (all) => all);
}
