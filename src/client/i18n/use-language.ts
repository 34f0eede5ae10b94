import { useLocation } from 'wouter';
import type { Locale } from '../../shared/locales.ts';
import { inLanguage } from '../paths.ts';
import { loadSentences } from './load.ts';
import { storeLocale } from './preferred-locale.ts';
import { useWordsHere } from './use-translate.ts';

/** Each language by its own name, so that it is found by whoever cannot read the present one. */
export const languageNames: Record<Locale, string> = { fr: 'Français', en: 'English', ar: 'العربية' };

/** Changes to another language once its sentences are here; false where they do not come, and then nothing changes. */
export function useLanguage(): (next: Locale) => Promise<boolean> {
  const parts = useWordsHere();
  const [path, navigate] = useLocation();
  return async (next) => {
    try {
      await loadSentences(next, parts);
    } catch {
      return false;
    }
    storeLocale(next);
    navigate(inLanguage(next, path) + location.search, { replace: true, state: history.state as unknown });
    return true;
  };
}
