import { useEffect } from 'react';
import { useLive } from '../live/live.ts';
import { sendWhenNeeded } from './send-when-needed.ts';

/** Sends what the outbox holds and the files for it, for as long as someone is signed in; mounted once. Of several tabs one sends for all of them. */
export function useDeliver(): void {
  const live = useLive();
  useEffect(() => sendWhenNeeded(live), [live]);
}
