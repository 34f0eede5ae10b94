import { useEffect, useSyncExternalStore } from 'react';
import { checkSession, followSession, sessionState } from './session-store.ts';
import type { SessionState } from './session-store.ts';

const renewEveryMs = 30 * 60_000;
const askAgainMs = 3_000;

/** Whether somebody is signed in; asks at first, when the page is looked at again, every half hour, and every 3 s while the server is out of reach or does not allow this address. */
export function useSession(): SessionState {
  const state = useSyncExternalStore(followSession, sessionState);
  useEffect(() => {
    void checkSession();
    const onVisible = () => {
      if (document.visibilityState === 'visible') void checkSession();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, []);
  useEffect(() => {
    const timer = setInterval(
      () => void checkSession(),
      state === 'unreachable' || state === 'elsewhere' ? askAgainMs : renewEveryMs,
    );
    return () => clearInterval(timer);
  }, [state]);
  return state;
}
