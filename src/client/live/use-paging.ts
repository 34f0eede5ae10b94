import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { backOff } from './back-off.ts';
import { refusalOf, retryAfterOf } from './outcome.ts';
import { useWebSocket } from './use-web-socket.ts';

/** So many failures running are worth a word; a refusal is at once. */
const saidAfter = 2;

type Progress<What> = { busy: What | null; failed: What | null; ready: boolean };

export type Paging<What> = Progress<What> & {
  /** Asks for one page, unless one is under way or it is not yet time to ask again. */
  more(what: What): void;
  /** Asks at once for what failed. */
  retry(): void;
};

const idle = { busy: null, failed: null, ready: true };

/**
 * Fetches page after page, one at a time. What fails is asked for again ever more slowly, up to half a minute, and at once when the line is
 * back or the reader says so; a refusal is left until they do. `load` says whether it brought anything: what did not is not asked
 * for again and again either.
 */
export function usePaging<What extends string>(load: (what: What) => Promise<boolean>): Paging<What> {
  const { isConnected } = useWebSocket();
  const [progress, setProgress] = useState<Progress<What>>(idle);
  // Read where a scroll or an effect asks twice before the next drawing.
  const now = useRef<Progress<What> & { attempt: number; last: What | null; refused: boolean }>({
    ...idle,
    attempt: 0,
    last: null,
    refused: false,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = useCallback((next: Partial<Progress<What>>) => {
    Object.assign(now.current, next);
    const { busy, failed, ready } = now.current;
    setProgress({ busy, failed, ready });
  }, []);

  const rest = useCallback(
    (error: unknown) => {
      const state = now.current;
      const waitMs = retryAfterOf(error);
      state.refused = waitMs === null && refusalOf(error) !== null;
      const say = error !== null && (state.refused || state.attempt + 1 >= saidAfter);
      show({ busy: null, ready: false, failed: say ? state.last : null });
      if (!state.refused)
        timer.current = setTimeout(() => show({ ready: true }), (waitMs ?? 0) + backOff(state.attempt));
      state.attempt++;
    },
    [show],
  );
  const ask = useCallback(
    async (what: What) => {
      clearTimeout(timer.current);
      now.current.last = what;
      show({ busy: what, ready: false });
      try {
        if (!(await load(what))) return rest(null);
        now.current.attempt = 0;
        show(idle);
      } catch (error) {
        rest(error);
      }
    },
    [load, rest, show],
  );
  const more = useCallback((what: What) => void (now.current.ready && ask(what)), [ask]);
  const retry = useCallback(() => {
    const { busy, last } = now.current;
    if (!busy && last) void ask(last);
  }, [ask]);

  const wake = useEffectEvent(() => {
    if (now.current.busy || now.current.ready || now.current.refused) return;
    clearTimeout(timer.current);
    show({ ready: true });
  });
  useEffect(() => {
    if (isConnected) wake();
  }, [isConnected]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { ...progress, more, retry };
}
