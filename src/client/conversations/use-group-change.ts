import type { Conversation } from '../../shared/public.ts';
import type { LiveClient } from '../live/client.ts';
import { useLive } from '../live/live.ts';
import { changeConversations, withConversations } from './cache.ts';

type GroupCall = (client: LiveClient) => Promise<Conversation>;

/** Asks for a change of a group and writes the answer into the list; a refusal is for whoever asked to show. */
export function useGroupChange(): (call: GroupCall) => Promise<void> {
  const { client, queryClient } = useLive();
  return async (call) => {
    const conversation = await call(client);
    changeConversations(queryClient, (known) => withConversations(known, [conversation]));
  };
}
