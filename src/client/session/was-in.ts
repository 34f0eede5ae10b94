import { store, stored } from '../stored.ts';

const place = 'preau.in';

/**
 * Whether somebody was signed in when this browser last knew: a page then opens its line at once, while it asks whether that still
 * holds. It says nothing of whom, and opens nothing by itself.
 */
export function wasIn(): boolean {
  return stay() !== null;
}

/** What names the present stay of whoever is signed in, from their sign-in until they are out: what was kept in another is nobody's any more. */
export function stay(): string | null {
  return stored(place);
}

/** Somebody has just signed in, who need not be who was here before. */
export function beginStay(): void {
  store(place, `${Date.now()}.${Math.random()}`);
}

export function noteIn(isIn: boolean): void {
  if (!isIn) store(place, null);
  else if (!wasIn()) beginStay();
}
