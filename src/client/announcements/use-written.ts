import { useLive } from '../live/live.ts';
import { isEmpty, isSame, nothingWritten, placeOf, readForm } from './kept-form.ts';
import { useKeptForm } from './use-kept-form.ts';

/** What is in the form of a new announcement, or of a shared draft; undefined until what was begun earlier is back. */
export function useWritten(form = 'new') {
  const { myId } = useLive();
  return useKeptForm({ place: placeOf(myId, form), nothing: nothingWritten, read: readForm, isEmpty, isSame });
}
