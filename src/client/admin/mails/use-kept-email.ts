import { useKeptForm } from '../../announcements/use-kept-form.ts';
import { useLive } from '../../live/live.ts';
import { useSchool } from '../school.ts';
import { isEmptyEmail, isSameEmail, noEmail, placeOfEmail, readEmail } from './kept-email.ts';

/** What is in the form; undefined until what was begun earlier is back. */
export function useKeptEmail() {
  const { myId } = useLive();
  const { id } = useSchool();
  const place = placeOfEmail(myId, id);
  return useKeptForm({ place, nothing: noEmail, read: readEmail, isEmpty: isEmptyEmail, isSame: isSameEmail });
}
