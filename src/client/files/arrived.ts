import type { Live } from '../live/live.ts';
import { besideDraftIn } from './beside-draft.ts';

/** The files of a place, by their ids, once the server has all of them; null where it refuses one, or whoever asked is gone before. */
export async function arrivedFiles(live: Live, place: string, over: AbortSignal): Promise<string[] | null> {
  await live.files.ready;
  return new Promise((resolve) => {
    const end = (ids: string[] | null) => {
      stop();
      resolve(ids);
    };
    const look = () => {
      const files = besideDraftIn(live, place);
      if (over.aborted || files.some(({ state }) => state === 'failed')) end(null);
      else if (files.every(({ state }) => state === 'here')) end(files.map(({ id }) => id));
    };
    const stop = live.files.store.subscribe(look);
    over.addEventListener('abort', look, { once: true });
    look();
  });
}
