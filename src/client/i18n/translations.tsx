import { createContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Locale } from '../../shared/locales.ts';
import { newTranslate } from './new-translate.ts';
import type { Catalogue, Translate } from './text.ts';

export const TranslationsContext = createContext<{ locale: Locale; translate: Translate } | null>(null);

/** Gives everything below it the sentences of a catalogue that is already here. */
export function Translations(props: { locale: Locale; catalogue: Catalogue; children: ReactNode }) {
  const { locale, catalogue, children } = props;
  const value = useMemo(() => ({ locale, translate: newTranslate(locale, catalogue) }), [locale, catalogue]);
  return <TranslationsContext value={value}>{children}</TranslationsContext>;
}
