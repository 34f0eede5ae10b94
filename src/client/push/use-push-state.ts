import { useSyncExternalStore } from 'react';
import { pushState } from './state.ts';
import type { PushState } from './state.ts';

const listeners = new Set<() => void>();

/** How it stands with this browser, and anew when its reader changes that in the browser or in its system. */
export function usePushState(): PushState {
  return useSyncExternalStore(subscribe, pushState);
}

/** Those who follow it look again: not every browser says that somebody has answered it. */
export function lookAgain(): void {
  for (const listener of listeners) listener();
}

let status: PermissionStatus | null = null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  document.addEventListener('visibilitychange', listener);
  void follow();
  return () => {
    listeners.delete(listener);
    document.removeEventListener('visibilitychange', listener);
  };
}

/** Where the browser cannot be asked, it is looked at whenever the page is looked at again. */
async function follow(): Promise<void> {
  if (status) return;
  const found = await navigator.permissions?.query({ name: 'notifications' }).catch(() => null);
  status ??= found ?? null;
  status?.addEventListener('change', lookAgain);
}
