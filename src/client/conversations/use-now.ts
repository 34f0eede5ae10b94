import { newStore, useStore } from '../live/store.ts';

const now = newStore(Date.now());
let followers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

const minutes = {
  ...now,
  subscribe(listener: () => void) {
    const stop = now.subscribe(listener);
    if (followers++ === 0) {
      now.set(Date.now());
      timer = setInterval(() => now.set(Date.now()), 60_000);
    }
    return () => {
      stop();
      if (--followers === 0) clearInterval(timer);
    };
  },
};

/** The time, each minute anew, from one clock for however many rows show it. */
export function useNow(): number {
  return useStore(minutes, (value) => value);
}
