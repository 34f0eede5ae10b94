import { useEffect } from 'react';
import { useLive } from '../live/live.ts';

/** What is written in this person's other tabs is here as well; mounted once. */
export function useTabs(): void {
  const { outbox, drafts, files } = useLive();
  useEffect(() => outbox.follow(), [outbox]);
  useEffect(() => drafts.follow(), [drafts]);
  useEffect(() => files.follow(), [files]);
}
