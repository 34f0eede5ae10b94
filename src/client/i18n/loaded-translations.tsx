import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { directionOf } from '../../shared/locales.ts';
import type { Locale } from '../../shared/locales.ts';
import { loadSentences, sentencesHere } from './load.ts';
import type { WordsOf } from './load.ts';
import { Translations } from './translations.tsx';
import type { Words } from './translations.tsx';

type Props = {
  locale: Locale;
  parts: readonly WordsOf[];
  fallback: ReactNode;
  failed?: ReactNode;
  children: ReactNode;
};

/**
 * Fetches the sentences that a page needs in its language. While those of another language come, and where they cannot come, the previous
 * ones stay, so that nothing typed and no scroll place is lost; they are asked for again once there is a network. `failed`: what stands there
 * until then where none have come; without it that is an error of the page.
 */
export function LoadedTranslations({ locale, parts, fallback, failed, children }: Props) {
  const [words, setWords] = useState<Words | null>(() => {
    const sentences = sentencesHere(locale, parts);
    return sentences && { locale, parts, sentences };
  });
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let wanted = true;
    const load = () => {
      loadSentences(locale, parts).then(
        (sentences) => wanted && setWords({ locale, parts, sentences }),
        (error: unknown) => wanted && setFailure(error),
      );
    };
    load();
    window.addEventListener('online', load);
    return () => {
      wanted = false;
      window.removeEventListener('online', load);
    };
  }, [locale, parts]);
  const spoken = words?.locale;
  useEffect(() => {
    if (!spoken) return;
    document.documentElement.lang = spoken;
    document.documentElement.dir = directionOf(spoken);
  }, [spoken]);
  if (words && parts.every((part) => words.parts.includes(part)))
    return <Translations {...words}>{children}</Translations>;
  if (failure && failed === undefined) throw failure;
  if (failure) return failed;
  return fallback;
}
