import { theme } from '../theme/theme.ts';

/** The colour of the browser's own bar, as `index.html` says it for light and dark, follows the theme that was chosen. Returns what ends that. */
export function followBarColour(): () => void {
  const show = () => {
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
      const own = (meta.dataset['scheme'] ??= /dark/.test(meta.getAttribute('media') ?? '') ? 'dark' : 'light');
      const chosen = theme.get();
      const media = chosen === 'system' ? `(prefers-color-scheme: ${own})` : chosen === own ? 'all' : 'not all';
      meta.setAttribute('media', media);
    }
  };
  show();
  return theme.subscribe(show);
}
