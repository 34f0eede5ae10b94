import type { RefusalReason } from '../../shared/refusals.ts';
import { backOff } from './back-off.ts';
import { isBug, isSessionOver, refusalOf, retryAfterOf } from './outcome.ts';

export type Trying = {
  isResting(line: string): boolean;
  done(id: string): void;
  /** Rests the line in which it stands, or gives it up. */
  failed(id: string, line: string, error: unknown): void;
  /** What waited for half a minute need not wait it out. */
  wakeAll(): void;
  end(): void;
};

/** A bug that answers five times running is shown, not tried for ever. */
const mostBugs = 5;

/** When what came to nothing is tried again: never where the server refused, when it says where it asks for patience, else after longer and longer rests. */
export function newTrying(onWake: () => void, onRefused: (id: string, reason: RefusalReason) => void): Trying {
  const resting = new Map<string, ReturnType<typeof setTimeout>>();
  const attempts = new Map<string, number>();

  function rest(line: string, ms: number) {
    const wake = () => {
      resting.delete(line);
      onWake();
    };
    resting.set(line, setTimeout(wake, ms));
  }
  function giveUp(id: string, reason: RefusalReason) {
    attempts.delete(id);
    onRefused(id, reason);
  }
  const clear = () => {
    for (const timer of resting.values()) clearTimeout(timer);
    resting.clear();
  };
  return {
    isResting: (line) => resting.has(line),
    done: (id) => void attempts.delete(id),
    failed(id, line, error) {
      const attempt = attempts.get(id) ?? 0;
      const waitMs = retryAfterOf(error);
      const refusal = refusalOf(error);
      // Signed out meanwhile: it stays, and goes when its author is back.
      if (isSessionOver(error)) return rest(line, backOff(10));
      if (waitMs !== null) return rest(line, waitMs + backOff(0));
      if (refusal) return giveUp(id, refusal);
      if (isBug(error) && attempt + 1 >= mostBugs) return giveUp(id, 'internal.bug');
      attempts.set(id, attempt + 1);
      rest(line, backOff(attempt));
    },
    wakeAll() {
      clear();
      onWake();
    },
    end: clear,
  };
}
