import { createContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Locale } from '../../shared/locales.ts';
import type { WordsOf } from './load.ts';
import { newTranslate } from './new-translate.ts';
import type { Sentences, Translate } from './text.ts';

/** `parts`: which sentences are here, and so are wanted of another language too. */
export type Words = { locale: Locale; parts: readonly WordsOf[]; sentences: Sentences };
type Said = { locale: Locale; parts: readonly WordsOf[]; translate: Translate };

export const TranslationsContext = createContext<Said | null>(null);

/** Gives everything below it sentences that are already here. */
export function Translations({ locale, parts, sentences, children }: Words & { children: ReactNode }) {
  const value = useMemo(
    () => ({ locale, parts, translate: newTranslate(locale, sentences) }),
    [locale, parts, sentences],
  );
  return <TranslationsContext value={value}>{children}</TranslationsContext>;
}
