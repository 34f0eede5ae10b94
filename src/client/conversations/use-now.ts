import { clockOffset, serverNow } from '../live/server-clock.ts';
import { newStore, useStore } from '../live/store.ts';

const now = newStore(serverNow());
let followers = 0;
let stop = () => {};

const minutes = {
  ...now,
  subscribe(listener: () => void) {
    const leave = now.subscribe(listener);
    if (followers++ === 0) stop = keepTime();
    return () => {
      leave();
      if (--followers === 0) stop();
    };
  },
};

function keepTime(): () => void {
  const tick = () => now.set(serverNow());
  tick();
  const timer = setInterval(tick, 60_000);
  const unfollow = clockOffset.subscribe(tick);
  return () => {
    clearInterval(timer);
    unfollow();
  };
}

/** The server's time, each minute anew, from one clock for however many rows show it. */
export function useNow(): number {
  return useStore(minutes, (value) => value);
}
