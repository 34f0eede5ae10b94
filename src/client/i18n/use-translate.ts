import { use } from 'react';
import type { Locale } from '../../shared/locales.ts';
import type { WordsOf } from './load.ts';
import type { Translate } from './text.ts';
import { TranslationsContext } from './translations.tsx';

/** The function that says a sentence in the reader's language: `t('message.failed')`, `t('unread.count', { count: 3 })`. */
export function useTranslate(): Translate {
  return useTranslations().translate;
}

export function useLocale(): Locale {
  return useTranslations().locale;
}

/** Which sentences this page has. */
export function useWordsHere(): readonly WordsOf[] {
  return useTranslations().parts;
}

function useTranslations() {
  const translations = use(TranslationsContext);
  if (!translations) throw new Error('useTranslate outside of <Translations>');
  return translations;
}
