import { useEffect } from 'react';
import { useLive } from '../live/live.ts';
import { deliver } from './deliver.ts';

/** Sends what the outbox holds, for as long as someone is signed in; mounted once. */
export function useDeliver(): void {
  const live = useLive();
  useEffect(() => deliver(live), [live]);
}
