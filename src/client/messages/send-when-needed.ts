import { backOff } from '../live/back-off.ts';
import type { Live } from '../live/live.ts';
import { newLayer } from '../ui/layer.ts';

/** Nobody has written anything before they first used the page: what sends it is fetched with what opens above it, so that it is here before the first word is. */
const sending = newLayer(async () => (await import('./sending.ts')).sendAll);

/** Begins to send as soon as there is anything to send. What does it is asked for by itself where it is not here yet, and asked for anew, ever more slowly, where it could not come, and at once with each message and each new connection. */
export function sendWhenNeeded(
  live: Live,
  fetchSending = () => import('./sending.ts'),
  present = sending.here,
): () => void {
  const { outbox, files, connection } = live;
  let end: (() => void) | null = null;
  let isOver = false;
  let attempt = 0;
  let again: ReturnType<typeof setTimeout> | undefined;

  const begin = (sendAll: (live: Live) => () => void) => {
    if (!isOver) end ??= sendAll(live);
  };
  const look = () => {
    if (end || outbox.store.get().length + files.store.get().length === 0) return;
    const here = present();
    if (here) begin(here);
    else void fetchSending().then(({ sendAll }) => begin(sendAll), lookAgain);
  };
  // Until then the messages stand in the thread as pending, and in the storage of this browser.
  const lookAgain = () => {
    clearTimeout(again);
    if (!isOver) again = setTimeout(look, backOff(attempt++));
  };
  const stops = [outbox.store, files.store, connection.state].map((store) => store.subscribe(look));
  look();
  return () => {
    isOver = true;
    clearTimeout(again);
    for (const stop of stops) stop();
    end?.();
  };
}
