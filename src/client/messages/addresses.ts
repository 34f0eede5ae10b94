import { useEffect } from 'react';
import { newStore, useStore } from '../live/store.ts';
import type { findAddresses } from './address-finder.ts';

/** Null: what finds addresses has not come. */
export type FindAddresses = typeof findAddresses | null;

const finder = newStore<FindAddresses>(null);
let coming: Promise<void> | null = null;

/** Whether something in it may be an address: only then what finds them has to be fetched. */
export function mayHoldAddress(text: string): boolean {
  return /https?:/i.test(text);
}

/** For what is said once and not drawn anew. */
export function addressFinder(): FindAddresses {
  return finder.get();
}

/** Fetches it; where it cannot come, it may be asked for again. */
export function loadAddressFinder(): Promise<void> {
  coming ??= import('./address-finder.ts').then(
    ({ findAddresses }) => finder.set(findAddresses),
    () => void (coming = null),
  );
  return coming;
}

/** Fetches it for a text that may hold an address, which is drawn anew once they can be found in it: until then it stands there as it was written. */
export function useAddresses(text: string): FindAddresses {
  const mayHold = mayHoldAddress(text);
  const find = useStore(finder, (found) => (mayHold ? found : null));
  const isAsked = mayHold && find === null;
  useEffect(() => {
    if (isAsked) void loadAddressFinder();
  }, [isAsked]);
  return find;
}
