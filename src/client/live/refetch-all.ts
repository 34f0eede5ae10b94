import { conversationsKey } from '../conversations/cache.ts';
import type { Live } from './live.ts';

/** What is on the screen is fetched anew, the rest when it is looked at; the list always, for everything begins with it. */
export function refetchAll({ queryClient }: Pick<Live, 'queryClient'>): void {
  queryClient.removeQueries({ queryKey: ['messages'], type: 'inactive' });
  void queryClient.resetQueries({ queryKey: ['quotes'] });
  void queryClient.invalidateQueries({ queryKey: conversationsKey, refetchType: 'all' });
  for (const queryKey of [['messages'], ['participants'], [['searchContacts']], ['searchMessages']]) {
    void queryClient.invalidateQueries({ queryKey });
  }
}
