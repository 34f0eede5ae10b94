import { useEffect, useEffectEvent } from 'react';
import type { PersonalSettings } from '../../shared/personal-settings.ts';
import { storedLocale } from '../i18n/preferred-locale.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { obey } from './obey.ts';
import { usePersonal } from './use-personal.ts';

/** The page is as its reader has set it, on whichever device; mounted once, and it shows nothing itself. */
export function Obeying() {
  const settings = usePersonal();
  const speak = useLanguage();
  const follow = useEffectEvent(({ display, connection }: PersonalSettings) => {
    obey({ display, connection });
    // A page that was opened in another language than one's own stays in it: only another choice is followed.
    const { language } = display;
    if (language !== null && language !== storedLocale()) void speak(language);
  });
  useEffect(() => {
    if (settings) follow(settings);
  }, [settings]);
  return null;
}
