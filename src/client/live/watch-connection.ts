import type { Connection } from './connection.ts';

const uses = ['focus', 'pointerdown', 'keydown'] as const;

/** Follows the clock, the network and the tab; returns what stops it. */
export function watchConnection(connection: Connection): () => void {
  const timer = setInterval(() => connection.watch(), 1_000);
  const doubt = () => connection.doubt();
  const seen = () => {
    if (document.visibilityState !== 'visible') return;
    connection.use();
    connection.doubt();
  };
  const use = () => connection.use();
  window.addEventListener('online', doubt);
  window.addEventListener('offline', doubt);
  document.addEventListener('visibilitychange', seen);
  for (const event of uses) window.addEventListener(event, use);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', doubt);
    window.removeEventListener('offline', doubt);
    document.removeEventListener('visibilitychange', seen);
    for (const event of uses) window.removeEventListener(event, use);
  };
}
