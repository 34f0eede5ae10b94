import { Redirect, useLocation } from 'wouter';
import { isLocale } from '../shared/locales.ts';
import { preferredLocale } from './i18n/preferred-locale.ts';
import { LoadedTranslations } from './i18n/loaded-translations.tsx';
import { LastWords } from './layout/last-words.tsx';
import { Mishap } from './layout/mishap.tsx';
import { Splash } from './layout/splash.tsx';
import { UiTexts } from './layout/ui-texts.tsx';
import { Routes } from './routes.tsx';

/** The first word of every address is the language; an address without one gets the reader's. */
export function App() {
  const [path] = useLocation();
  const locale = path.split('/')[1];
  if (!isLocale(locale)) return <Redirect to={`/${preferredLocale()}`} replace />;
  return (
    <Mishap locale={locale}>
      <LoadedTranslations locale={locale} fallback={<Splash late={<LastWords locale={locale} />} />}>
        <UiTexts>
          <Routes />
        </UiTexts>
      </LoadedTranslations>
    </Mishap>
  );
}
