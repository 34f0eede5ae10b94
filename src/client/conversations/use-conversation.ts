import { useQuery } from '@tanstack/react-query';
import type { Conversation } from '../../shared/public.ts';
import { useLive } from '../live/live.ts';
import { loadConversation, conversationsOptions } from './load.ts';

/** One conversation from the list; fetched by itself if an address leads to one whose page is not there yet. */
export function useConversation(id: string): { conversation: Conversation | undefined; error: unknown } {
  const live = useLive();
  const list = useQuery({
    ...conversationsOptions(live),
    select: ({ items }) => items.find((one) => one.id === id),
  });
  const missing = list.isSuccess && list.data === undefined;
  const alone = useQuery({
    queryKey: ['conversation', id],
    queryFn: () => loadConversation(live, id),
    enabled: missing,
    gcTime: 0,
  });
  return { conversation: list.data, error: missing ? alone.error : null };
}
