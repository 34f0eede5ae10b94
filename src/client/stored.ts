/** What this browser keeps at a place; null where it keeps nothing there, or nothing at all. */
export function stored(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

/** Keeps it from page to page, null takes it away; in a browser that keeps nothing it is gone with the page. */
export function store(place: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(place);
    else localStorage.setItem(place, text);
  } catch {
    // As above.
  }
}
