import type { BrowserStore } from '../live/browser-store.ts';
import { shareCache } from '../share/kept-share.ts';
import { shownStore } from './shown-store.ts';

/** Nobody waits longer for a storage that hangs: what is left there belongs to a stay that is over, and is never shown. */
const withinMs = 3_000;

/** Where a browser has none, nothing was ever kept. */
const hasStorage = typeof indexedDB !== 'undefined';

/** Leaves nothing on this device of what was shown, nor of the app itself, but what was shared and waits for whoever signs in; rejects where the browser does not do it. */
export async function forgetShown(storage: BrowserStore | null = hasStorage ? shownStore : null): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The storage of this browser does not answer')), withinMs);
  });
  await Promise.race([Promise.all([storage?.empty(''), forgetShell()]), late]);
}

/** Not where a page is no secure one: there no browser has caches. */
async function forgetShell(): Promise<void> {
  if (!('caches' in globalThis)) return;
  const names = (await caches.keys()).filter((name) => name !== shareCache);
  await Promise.all(names.map((name) => caches.delete(name)));
}
