import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { placeOf } from '../../shared/places.ts';
import type { Role } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { ConnectionAnnouncer } from '../live/connection-announcer.tsx';
import { useWire } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import { useWebSocket } from '../live/use-web-socket.ts';
import { Switcher } from '../switcher/switcher.tsx';
import { frameLook } from './frame-look.ts';
import { NewVersion } from './new-version.tsx';
import { Rail } from './rail.tsx';

/** The frame of every page behind the sign-in: where I am, where else I can go, who I am. On a phone a conversation has the screen for itself. */
export function Layout({ role, children }: { role: Role; children: ReactNode }) {
  const t = useTranslate();
  const { state } = useWebSocket();
  const kept = useStore(useWire().kept, (value) => value);
  const [path] = useLocation();
  return (
    <div data-connection={state} className={frameLook}>
      <a
        href="#content"
        className="sr-only z-50 rounded-xl bg-accent px-4 py-2.5 font-semibold text-on-accent focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
      >
        {t('app.skip')}
      </a>
      <Rail role={role} onPhone={placeOf(path)?.outline !== 'conversation'} />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <NewVersion />
        {kept && <kept.Band at={kept.at} />}
        <main id="content" tabIndex={-1} className="relative min-h-0 flex-1 overflow-y-auto outline-none">
          {children}
        </main>
      </div>
      <Switcher role={role} />
      <ConnectionAnnouncer />
    </div>
  );
}
