import { isLocale } from '../../shared/locales.ts';
import { loadSentences } from './load.ts';
import type { WordsOf } from './load.ts';

/** What is said in what opens above a page. */
export const layerWords: readonly WordsOf[] = ['always', 'inside', 'layers'];

/** Fetches it in the language that the page speaks, so that what opens above it opens without a network too. */
export async function loadLayerWords(): Promise<void> {
  const { lang } = document.documentElement;
  if (isLocale(lang)) await loadSentences(lang, layerWords);
}
