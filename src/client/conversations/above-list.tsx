import type { ListArea } from '../../shared/places.ts';
import { ListActions } from '../announcements/list-actions.tsx';
import { LostNote } from './lost-note.tsx';

/** Above the rows of a list: what can be announced, and texts that were lost with their conversations. */
export function AboveList({ area }: { area: ListArea }) {
  return (
    <>
      {area === 'announcements' && <ListActions />}
      <LostNote />
    </>
  );
}
