import { store, stored } from '../stored.ts';

const place = 'preau.disconnected';

/** Whether this device was disconnected by hand, and so stays until it is connected by hand: over a reload, and in all its tabs. */
export function isDisconnectedByHand(): boolean {
  return stored(place) !== null;
}

export function noteByHand(isDisconnected: boolean): void {
  store(place, isDisconnected ? '1' : null);
}

/** Told what another tab did. */
export function followByHand(listener: (isDisconnected: boolean) => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === place) listener(newValue !== null);
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}
