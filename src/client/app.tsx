import { Redirect, useLocation } from 'wouter';
import { isLocale } from '../shared/locales.ts';
import { placeOf } from '../shared/places.ts';
import { preferredLocale } from './i18n/preferred-locale.ts';
import { LoadedTexts } from './layout/loaded-texts.tsx';
import { ErrorBoundary } from './layout/error-boundary.tsx';
import { LastWords } from './layout/last-words.tsx';
import { Splash } from './layout/splash.tsx';
import { needs } from './parts.ts';
import { rootPath } from './paths.ts';
import { Routes } from './routes.tsx';

/** The first word of every address is the language; an address without one gets the reader's. */
export function App() {
  const [path] = useLocation();
  const locale = path.split('/')[1];
  if (!isLocale(locale)) return <Redirect to={rootPath(preferredLocale())} replace />;
  const { words } = needs[placeOf(path)?.outline ?? 'home'];
  const broken = <LastWords locale={locale} />;
  return (
    <ErrorBoundary place={path} broken={broken}>
      <LoadedTexts locale={locale} parts={words} fallback={<Splash late={broken} />}>
        <Routes />
      </LoadedTexts>
    </ErrorBoundary>
  );
}
