import { useEffect } from 'react';
import { useLive } from '../live/live.ts';
import { useWaiting } from './use-waiting.ts';

/** Tells the list in which conversations something of the reader's was refused when its time came; it shows nothing itself. */
export function HeldNews() {
  const { held } = useLive();
  const ids = useWaiting()
    .filter(({ refused }) => refused !== null)
    .map(({ conversationId }) => conversationId)
    .join();
  useEffect(() => held.set(new Set(ids === '' ? [] : ids.split(','))), [held, ids]);
  return null;
}
