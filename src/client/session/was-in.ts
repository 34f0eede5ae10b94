const place = 'preau.in';

/**
 * Whether somebody was signed in when this browser last knew: a page then opens its line at once, while it asks whether that still
 * holds. It says nothing of whom, and opens nothing by itself.
 */
export function wasIn(): boolean {
  try {
    return localStorage.getItem(place) !== null;
  } catch {
    return false;
  }
}

export function noteIn(isIn: boolean): void {
  try {
    if (isIn) localStorage.setItem(place, '1');
    else localStorage.removeItem(place);
  } catch {
    // The next page asks first.
  }
}
