import { store, stored } from '../stored.ts';

const place = 'preau.in';

/**
 * Whether somebody was signed in when this browser last knew: a page then opens its line at once, while it asks whether that still
 * holds. It says nothing of whom, and opens nothing by itself.
 */
export function wasIn(): boolean {
  return stored(place) !== null;
}

export function noteIn(isIn: boolean): void {
  store(place, isIn ? '1' : null);
}
