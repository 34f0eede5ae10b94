import type { AccountEvent } from '../../shared/public.ts';
import { follow } from './follow.ts';
import type { Live } from './live.ts';

/** A school may ring at all its people at once: they ask within the half second after this. */
const gatherMs = 1_000;
const spreadMs = 500;

export type Rung = ReadonlySet<AccountEvent['what']>;

/**
 * Hears the bell, and tells once of all that it names within a second. After a line that was down it rings for everything, and is
 * answered at once.
 */
export function followAccount(live: Live, answer: (rung: Rung) => void): () => void {
  let rung = new Set<AccountEvent['what']>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    const all = rung;
    rung = new Set();
    answer(all);
  };
  const stop = follow<AccountEvent>(live.connection, {
    start: (handlers) => live.client.onAccount.subscribe({}, handlers),
    hear({ what }) {
      // What somebody sets for themselves rings at their own pages alone, and acts at once on all of them.
      if (what === 'preferences') return answer(new Set([what]));
      rung.add(what);
      if (what === 'all') tell();
      else timer ??= setTimeout(tell, gatherMs + Math.random() * spreadMs);
    },
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
