import { useEffect, useEffectEvent } from 'react';
import { useObey } from './use-obey.ts';
import { usePersonal } from './use-personal.ts';

/** The page is as its reader has set it, on whichever device; mounted once, and it shows nothing itself. */
export function Obeying() {
  const settings = usePersonal();
  const follow = useEffectEvent(useObey());
  useEffect(() => {
    if (settings) follow(settings);
  }, [settings]);
  return null;
}
