import { askAgain } from './ask-again.ts';
import type { Wire } from './live.ts';

/** What could not be fetched for want of a line is fetched at once when the line is back, if it is still looked at. */
export function refetchFailed({ connection, queryClient }: Pick<Wire, 'connection' | 'queryClient'>): () => void {
  return connection.state.subscribe(() => {
    if (connection.state.get() !== 'connected') return;
    askAgain(queryClient, {
      type: 'active',
      predicate: ({ state }) => state.status === 'error' || state.fetchFailureCount > 0,
    });
  });
}
