import { useMemo } from 'react';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import { besideDrafts } from './beside-draft.ts';
import { placeOf } from './chosen-file.ts';
import type { ChosenFile } from './chosen-file.ts';

/** The files that wait beside the draft of a conversation, by its id, or in a form (`formPlace`), in the order of choosing. */
export function useWaitingFiles(place: string): readonly ChosenFile[] {
  const { files, outbox } = useLive();
  const all = useStore(files.store, (some) => some);
  const outgoing = useStore(outbox.store, (entries) => entries);
  return useMemo(() => besideDrafts(all, outgoing).filter((file) => placeOf(file) === place), [all, outgoing, place]);
}
