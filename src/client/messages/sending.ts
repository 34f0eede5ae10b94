import { uploadInOneTab } from '../files/upload.ts';
import type { Live } from '../live/live.ts';
import { deliverInOneTab } from './deliver.ts';

/** Sends what somebody wrote and the files that they chose, until it is ended. */
export function sendAll(live: Live): () => void {
  const ends = [deliverInOneTab(live), uploadInOneTab(live)];
  return () => {
    for (const end of ends) end();
  };
}
