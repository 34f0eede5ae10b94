import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { placeOf } from '../../shared/places.ts';
import { useLocale } from '../i18n/use-translate.ts';
import { isFilling } from '../layout/is-filling.ts';
import { inLanguage } from '../paths.ts';
import { hearWorker } from './hear-worker.ts';
import { useCloseRead } from './use-close-read.ts';
import { useRegister } from './use-register.ts';

/** What a page has to do with what is told outside of it; mounted once, and it shows nothing itself. */
export function Pushing() {
  useRegister();
  useCloseRead();
  useLedHere();
  return null;
}

/** Whoever presses a notification is led to its message in this page, unless that would lose what stands in a form. */
function useLedHere(): void {
  const locale = useLocale();
  const [, navigate] = useLocation();
  const open = useEffectEvent((address: string) => {
    if (!placeOf(new URL(address, location.origin).pathname) || isFilling()) return false;
    navigate(inLanguage(locale, address));
    return true;
  });
  useEffect(() => hearWorker({ open: (address) => open(address) }), []);
}
