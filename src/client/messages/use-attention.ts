import { useSyncExternalStore } from 'react';

/** Whether the tab is visible and has the focus. */
export function useAttention(): boolean {
  return useSyncExternalStore(subscribe, isLookedAt);
}

export function isLookedAt(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('focus', listener);
  window.addEventListener('blur', listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    window.removeEventListener('focus', listener);
    window.removeEventListener('blur', listener);
    document.removeEventListener('visibilitychange', listener);
  };
}
