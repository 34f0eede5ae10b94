import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { directionOf } from '../../shared/locales.ts';
import type { Locale } from '../../shared/locales.ts';
import { loadCatalogue } from './load.ts';
import type { Catalogue } from './text.ts';
import { Translations } from './translations.tsx';

type Loaded = { locale: Locale; catalogue: Catalogue };
type Props = { locale: Locale; fallback: ReactNode; children: ReactNode };

/** Fetches the language's catalogue. While the next one comes the previous stays, so that nothing typed and no scroll place is lost by a change of language. */
export function LoadedTranslations({ locale, fallback, children }: Props) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let wanted = true;
    loadCatalogue(locale).then(
      (catalogue) => wanted && setLoaded({ locale, catalogue }),
      (error: unknown) => wanted && setFailure(error),
    );
    return () => {
      wanted = false;
    };
  }, [locale]);
  useEffect(() => {
    if (!loaded) return;
    document.documentElement.lang = loaded.locale;
    document.documentElement.dir = directionOf(loaded.locale);
  }, [loaded]);
  if (failure) throw failure;
  if (!loaded) return fallback;
  return <Translations {...loaded}>{children}</Translations>;
}
