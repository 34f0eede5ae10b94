import { conversationsKey } from '../conversations/cache.ts';
import type { Live } from '../live/live.ts';
import { refetchAll } from '../live/refetch-all.ts';

/**
 * What was kept is asked for anew once there is a line: not all that happened while this page was closed is told one by one. Until the
 * list has come it stays, and is said to be what was kept. Returns what ends that.
 */
export function renewOnLine(live: Pick<Live, 'connection' | 'queryClient' | 'kept'>): () => void {
  const { connection, queryClient, kept } = live;
  let unfollow = () => undefined as void;
  const renew = () => {
    if (connection.state.get() !== 'connected') return;
    stop();
    refetchAll(live);
    unfollow = queryClient.getQueryCache().subscribe(({ query, type }) => {
      if (type === 'updated' && query.queryKey[0] === conversationsKey[0] && !query.state.isInvalidated) kept.set(null);
    });
  };
  const stop = connection.state.subscribe(renew);
  renew();
  return () => {
    stop();
    unfollow();
  };
}
