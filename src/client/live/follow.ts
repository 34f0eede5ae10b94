import type { Unsubscribable } from '@trpc/server/observable';
import { backOff } from './back-off.ts';
import type { Connection } from './connection.ts';

export type FollowHandlers = { onStarted(): void; onError(): void; onComplete(): void };

/**
 * Keeps one subscription alive. The library resubscribes when a socket is replaced by its own means, but an error or an
 * end of the stream stops it for good while the socket stays open: from then on this person would hear nothing.
 */
export function follow(
  connection: Pick<Connection, 'state'>,
  start: (handlers: FollowHandlers) => Unsubscribable,
): () => void {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let present: Unsubscribable | undefined;
  let round = 0;

  function begin() {
    clearTimeout(timer);
    timer = undefined;
    const mine = ++round;
    const again = () => mine === round && beginLater();
    present = start({ onStarted: () => (attempt = 0), onError: again, onComplete: again });
  }
  function beginLater() {
    round++;
    timer = setTimeout(begin, backOff(attempt++));
  }
  const stopHearing = connection.state.subscribe(() => {
    if (timer !== undefined && connection.state.get() === 'connected') begin();
  });
  begin();
  return () => {
    round++;
    clearTimeout(timer);
    stopHearing();
    present?.unsubscribe();
  };
}
