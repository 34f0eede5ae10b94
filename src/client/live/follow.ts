import type { Unsubscribable } from '@trpc/server/observable';
import { backOff } from './back-off.ts';
import type { Connection } from './connection.ts';

export type FollowHandlers<Row> = { onStarted(): void; onData(row: Row): void; onError(): void; onComplete(): void };

export type Stream<Row> = {
  start(handlers: FollowHandlers<Row>): Unsubscribable;
  /** A row that it throws on is not heard: the stream is begun again, from wherever `start` then begins. */
  hear(row: Row): void;
};

/** A stream that has stood this long without a word stands. */
const steadyMs = 10_000;

/**
 * Keeps one subscription alive. The library resubscribes when a socket is replaced by its own means, but an error or an
 * end of the stream stops it for good while the socket stays open: from then on this person would hear nothing.
 */
export function follow<Row>(connection: Pick<Connection, 'state'>, { start, hear }: Stream<Row>): () => void {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let steady: ReturnType<typeof setTimeout> | undefined;
  let present: Unsubscribable | undefined;
  let round = 0;

  function begin() {
    clearTimeout(timer);
    timer = undefined;
    const mine = ++round;
    const again = () => mine === round && beginLater();
    present = start({
      onStarted() {
        clearTimeout(steady);
        // Not at once: a stream that breaks off whenever it has started would be asked for without end.
        steady = setTimeout(() => (attempt = 0), steadyMs);
      },
      onData(row) {
        if (mine !== round) return;
        try {
          hear(row);
          attempt = 0;
        } catch (error) {
          reportError(error);
          again();
        }
      },
      onError: again,
      onComplete: again,
    });
  }
  function beginLater() {
    leave();
    timer = setTimeout(begin, backOff(attempt++));
  }
  function leave() {
    round++;
    clearTimeout(timer);
    clearTimeout(steady);
    present?.unsubscribe();
  }
  const stopHearing = connection.state.subscribe(() => {
    if (timer !== undefined && connection.state.get() === 'connected') begin();
  });
  begin();
  return () => {
    stopHearing();
    leave();
  };
}
