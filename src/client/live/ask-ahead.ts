import { firstConversations } from '../conversations/load.ts';
import { meKey } from '../session/me-key.ts';
import type { Wire } from './live.ts';

/**
 * Asks in one breath, as the first words on the socket, for what every page begins with. Nobody follows changes yet: those that come after
 * the list was read are told from its cursor on, so none is lost between the two.
 */
export function askAhead({ client, queryClient }: Wire): void {
  void queryClient.prefetchQuery({ queryKey: meKey, queryFn: () => client.me.query() });
  void queryClient.prefetchQuery(firstConversations(client));
}
