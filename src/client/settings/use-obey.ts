import { useEffect, useEffectEvent } from 'react';
import { storedLocale } from '../i18n/preferred-locale.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useMe } from '../session/use-me.ts';
import { obey } from './obey.ts';
import type { Obeyed } from './obey.ts';

/** Makes this page as its reader has set it, its language too. */
export function useObey(): (set: Obeyed) => void {
  const speak = useLanguage();
  return (set) => {
    obey(set);
    // A page that was opened in another language than one's own stays in it: only another choice is followed.
    const language = set.display?.language ?? null;
    if (language !== null && language !== storedLocale()) void speak(language);
  };
}

/** A device on which its reader is new looks as they have set it as soon as it knows who they are; what obeys later choices comes once the page is used. */
export function useObeyAtFirst(): void {
  const { display } = useMe();
  const follow = useObey();
  const begin = useEffectEvent(() => follow({ display }));
  useEffect(() => begin(), []);
}
