import type { Live } from './live.ts';

/** What could not be fetched for want of a line is fetched by itself when the line is back, if it is still looked at. */
export function refetchFailed({ connection, queryClient }: Live): () => void {
  return connection.state.subscribe(() => {
    if (connection.state.get() !== 'connected') return;
    void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  });
}
