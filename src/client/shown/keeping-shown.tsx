import { useEffect } from 'react';
import { useLive } from '../live/live.ts';
import { keepShown } from './keep-shown.ts';

/** Keeps what is shown for a start without a network; mounted once, and it shows nothing itself. */
export function KeepingShown() {
  const live = useLive();
  useEffect(() => keepShown(live), [live]);
  return null;
}
