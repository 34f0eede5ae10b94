import type { ConnectionState } from '../live/connection.ts';
import type { Store } from '../live/store.ts';

const hiddenMs = 5_000;
const idleMs = 5 * 60_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

type Said = 'online' | 'away';

/** Away after the tab was hidden for 5 s or nothing was touched for 5 min; a new socket counts as online, so it is told again. */
export function reportPresence(state: Store<ConnectionState>, say: (presence: Said) => void): () => void {
  let said: Said = 'online';
  let timer: ReturnType<typeof setTimeout>;

  function tell(presence: Said) {
    if (presence === said) return;
    said = presence;
    if (state.get() === 'connected') say(presence);
  }
  function stir() {
    clearTimeout(timer);
    const hidden = document.visibilityState === 'hidden';
    if (!hidden) tell('online');
    timer = setTimeout(() => tell('away'), hidden ? hiddenMs : idleMs);
  }
  const stopHearing = state.subscribe(() => {
    if (state.get() === 'connected' && said === 'away') say('away');
  });
  const stirVisible = () => document.visibilityState === 'visible' && stir();
  for (const sign of signs) window.addEventListener(sign, stirVisible, { passive: true });
  document.addEventListener('visibilitychange', stir);
  stir();
  return () => {
    clearTimeout(timer);
    stopHearing();
    for (const sign of signs) window.removeEventListener(sign, stirVisible);
    document.removeEventListener('visibilitychange', stir);
  };
}
