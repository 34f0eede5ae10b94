import { newStore } from './store.ts';

/** How much later than this device's clock the server's is, in ms; devices are hours off, and ages would be too. */
export const clockOffset = newStore(0);

/** Hears the server's time from an answer that was asked for at `askedAt` and came at `heardAt`; half of the way there and back is taken off. A server of an earlier version does not say it. */
export function hearServerTime(at: Date | undefined, askedAt: number, heardAt = Date.now()): void {
  if (!at) return;
  clockOffset.set(at.getTime() - (askedAt + heardAt) / 2);
}

export function serverNow(): number {
  return serverTimeOf(Date.now());
}

/** The server's time at a moment of this device. */
export function serverTimeOf(deviceMs: number): number {
  return deviceMs + clockOffset.get();
}
