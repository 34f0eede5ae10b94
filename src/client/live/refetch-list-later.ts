import { conversationsKey } from '../conversations/cache.ts';
import type { Live } from './live.ts';

/** Fetches the list when the line is next back; for many that ask at once, one time. */
export function refetchListLater({ connection, queryClient }: Pick<Live, 'connection' | 'queryClient'>): void {
  const stop = connection.state.subscribe(() => {
    if (connection.state.get() !== 'connected') return;
    stop();
    void queryClient.invalidateQueries({ queryKey: conversationsKey, refetchType: 'all' }, { cancelRefetch: false });
  });
}
