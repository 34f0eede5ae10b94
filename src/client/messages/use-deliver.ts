import { useEffect } from 'react';
import { useLive } from '../live/live.ts';
import { deliverInOneTab } from './deliver.ts';

/** Sends what the outbox holds, for as long as someone is signed in; mounted once. Of several tabs one sends for all of them. */
export function useDeliver(): void {
  const live = useLive();
  useEffect(() => deliverInOneTab(live), [live]);
}
