import type { Connection } from './connection.ts';

/** Follows the clock, the network and the tab; returns what stops it. */
export function watchConnection(connection: Connection): () => void {
  const timer = setInterval(() => connection.watch(), 1_000);
  const doubt = () => connection.doubt();
  const seen = () => {
    if (document.visibilityState === 'visible') connection.doubt();
  };
  window.addEventListener('online', doubt);
  window.addEventListener('offline', doubt);
  document.addEventListener('visibilitychange', seen);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', doubt);
    window.removeEventListener('offline', doubt);
    document.removeEventListener('visibilitychange', seen);
  };
}
