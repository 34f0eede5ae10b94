import { useEffect } from 'react';
import { useLocale } from '../i18n/use-translate.ts';
import { ownBuild } from '../own-build.ts';
import { useWaitingShare } from '../share/use-waiting-share.ts';
import { followBarColour } from './bar-colour.ts';
import { keepShellHere } from './register.ts';

/** What makes the page an app that one keeps, for whoever is signed in; it shows nothing itself. */
export function Installed() {
  const locale = useLocale();
  useEffect(() => {
    document.querySelector('link[rel=manifest]')?.setAttribute('href', `/manifests/${locale}.webmanifest`);
    // Refused by the browser, in a private window: then nothing starts without a network, and all else is as ever.
    const keeping = new AbortController();
    keepShellHere(locale, ownBuild(), keeping.signal).catch(() => null);
    return () => keeping.abort();
  }, [locale]);
  useEffect(followBarColour, []);
  useWaitingShare();
  return null;
}
