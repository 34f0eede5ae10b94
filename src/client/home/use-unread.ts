import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ListArea } from '../../shared/places.ts';
import type { Conversations } from '../conversations/cache.ts';
import { isCalling, ofArea, unreadOf } from '../conversations/list.ts';
import { conversationsOptions } from '../conversations/load.ts';
import { useNow } from '../conversations/use-now.ts';
import { useLive } from '../live/live.ts';

/** How many messages wait to be read, in all schools, of one area or of both; null until it is known. What one has silenced or put away does not count. */
export function useUnread(area?: ListArea): number | null {
  const now = useNow();
  const count = useCallback(
    ({ items }: Conversations) => unreadOf(ofArea(items, area).filter((one) => isCalling(one, now))),
    [area, now],
  );
  const { data } = useQuery({ ...conversationsOptions(useLive()), select: count });
  return data ?? null;
}
