export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const place = 'preau.theme';

export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(place);
    return themes.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Kept on the device, not in the account: a phone at night and a projector in class want different ones. */
export function storeTheme(theme: Theme): void {
  try {
    localStorage.setItem(place, theme);
  } catch {
    // The choice then holds until the page is closed.
  }
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
