import { useEffect, useState } from 'react';
import type { Locale } from '../../../shared/locales.ts';
import { loadSentences } from '../../i18n/load.ts';
import type { WordsOf } from '../../i18n/load.ts';
import { newTranslate } from '../../i18n/new-translate.ts';
import type { Translate } from '../../i18n/text.ts';

const cardWords: readonly WordsOf[] = ['admin'];

/** The words of the cards, or of other papers, in the languages of those whom they are for; null until all have come. `parts` is a constant. */
export function useCardWords(locales: readonly Locale[], parts = cardWords): ReadonlyMap<Locale, Translate> | null {
  const [words, setWords] = useState<ReadonlyMap<Locale, Translate> | null>(null);
  const wanted = [...new Set(locales)].toSorted().join(' ');
  useEffect(() => {
    let isWanted = true;
    const load = async () => {
      const pairs = (wanted.split(' ') as Locale[]).map(
        async (locale) => [locale, newTranslate(locale, await loadSentences(locale, parts))] as const,
      );
      const loaded = new Map(await Promise.all(pairs));
      if (isWanted) setWords(loaded);
    };
    void load().catch(() => null);
    return () => {
      isWanted = false;
    };
  }, [wanted, parts]);
  return words && wanted.split(' ').every((locale) => words.has(locale as Locale)) ? words : null;
}
