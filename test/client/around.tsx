import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Translations } from '../../src/client/i18n/translations.tsx';
import { UiTexts } from '../../src/client/layout/ui-texts.tsx';
import { LiveContext, WireContext } from '../../src/client/live/live.ts';
import type { Live } from '../../src/client/live/live.ts';
import { MeContext } from '../../src/client/session/me-context.ts';
import { Overlays } from '../../src/client/ui/overlays.tsx';
import { trpc } from '../../src/client/trpc.ts';
import type { Locale } from '../../src/shared/locales.ts';
import type { Me } from '../../src/shared/me.ts';
import { words } from './sentences.ts';

type Props = { live: Live; locale?: Locale | undefined; me: Me; children: ReactNode };

/** What stands around everything in the app: a server, words, and who is signed in. */
export function Around({ live, locale = 'fr', me, children }: Props) {
  return (
    <trpc.Provider client={live.client} queryClient={live.queryClient}>
      <QueryClientProvider client={live.queryClient}>
        <Translations {...words(locale)}>
          <MeContext value={me}>
            <WireContext value={live}>
              <LiveContext value={live}>
                <UiTexts>
                  <Overlays>{children}</Overlays>
                </UiTexts>
              </LiveContext>
            </WireContext>
          </MeContext>
        </Translations>
      </QueryClientProvider>
    </trpc.Provider>
  );
}
