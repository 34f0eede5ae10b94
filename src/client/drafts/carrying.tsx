import { useEffect } from 'react';
import { useLive } from '../live/live.ts';
import { carryDraftsInOneTab } from './carry-drafts.ts';

/** What one begins to write goes to one's other devices, and comes from there; mounted once, and it shows nothing itself. */
export function Carrying() {
  const live = useLive();
  useEffect(() => carryDraftsInOneTab(live), [live]);
  return null;
}
