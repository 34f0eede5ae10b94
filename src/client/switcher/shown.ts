import { newStore } from '../live/store.ts';

/** Whether the quick switcher lies above the page: its keys and the line of the account's menu open the same one. */
export const switcherShown = newStore(false);
