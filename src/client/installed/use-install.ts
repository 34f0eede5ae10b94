import { useSyncExternalStore } from 'react';
import { offered } from './offer.ts';

/** `installed`: this is the app, or it has just been installed · `offered`: a press installs it · `byHand`: in the menus of the browser, if at all. */
export type Install = 'installed' | 'offered' | 'byHand';

const changes = ['beforeinstallprompt', 'appinstalled'] as const;
const standalone = '(display-mode: standalone)';
let isNew = false;
addEventListener('appinstalled', () => {
  isNew = true;
  offered.last = undefined;
});

export function useInstall(): Install {
  return useSyncExternalStore(follow, install);
}

/** Shows the browser's own question; whoever says no is asked again once they press again, if the browser lets them. */
export async function installHere(): Promise<'accepted' | 'dismissed' | 'byHand'> {
  const offer = offered.last;
  // It asks once for each.
  offered.last = undefined;
  const { outcome } = (await offer?.prompt().catch(() => null)) ?? { outcome: 'byHand' };
  for (const listener of listeners) listener();
  return outcome;
}

const listeners = new Set<() => void>();

function follow(listener: () => void): () => void {
  const shown = matchMedia(standalone);
  listeners.add(listener);
  shown.addEventListener('change', listener);
  for (const change of changes) addEventListener(change, listener);
  return () => {
    listeners.delete(listener);
    shown.removeEventListener('change', listener);
    for (const change of changes) removeEventListener(change, listener);
  };
}

function install(): Install {
  if (isNew || isInstalled()) return 'installed';
  return offered.last ? 'offered' : 'byHand';
}

/** Safari on a phone says it in a way of its own, too. */
export function isInstalled(): boolean {
  return matchMedia(standalone).matches || (navigator as { standalone?: boolean }).standalone === true;
}
