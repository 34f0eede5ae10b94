import { newIndexedStore } from '../live/browser-store.ts';

/** What was shown last, apart from what was written: that is the author's, this is a copy of the server's and can be let go of at any time. */
export const shownStore = newIndexedStore('preau-shown');
