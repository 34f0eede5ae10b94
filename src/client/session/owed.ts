const place = 'preau.forget';
let here: readonly string[] = [];

/** Whose things are still to be deleted from this device: they have signed out, or asked to and nobody knows what came of it. */
export function owed(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : here;
  } catch {
    return here;
  }
}

export function owe(userId: string): void {
  keep([...owed().filter((id) => id !== userId), userId]);
}

/** It is done, or they are signed in after all and what is here is theirs again. */
export function waive(userId: string): void {
  if (owed().includes(userId)) keep(owed().filter((id) => id !== userId));
}

function keep(ids: readonly string[]): void {
  here = ids;
  try {
    if (ids.length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(ids));
  } catch {
    // This page still knows.
  }
}
