import type { ReactNode } from 'react';
import type { Role } from '../../shared/public.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { useTranslate } from '../i18n/use-translate.ts';
import { ConnectionStatus } from '../live/connection-status.tsx';
import { AccountMenu } from './account-menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import { MainNav } from './main-nav.tsx';
import { SchoolNames } from './school-names.tsx';

/** The frame of every page behind the sign-in: where I am, whether I am connected, who I am. The page takes the rest of the window's height. */
export function Layout({ role, children }: { role: Role; children: ReactNode }) {
  const t = useTranslate();
  return (
    <div className="flex h-dvh min-h-0 flex-col ps-[env(safe-area-inset-left)] pe-[env(safe-area-inset-right)] pt-[env(safe-area-inset-top)]">
      <a
        href="#content"
        className="sr-only z-50 rounded-xl bg-accent px-4 py-2.5 font-semibold text-on-accent focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
      >
        {t('app.skip')}
      </a>
      <header className="z-20 flex min-h-15 shrink-0 short:min-h-11 items-center gap-2 border-b border-line bg-surface ps-3 pe-2 sm:gap-4 sm:ps-5 sm:pe-4">
        <BrandMark className="size-8 max-sm:hidden" />
        <SchoolNames />
        <MainNav role={role} />
        <div className="ms-auto flex items-center gap-1">
          <ConnectionStatus />
          <LanguageSwitch className="max-md:hidden" />
          <AccountMenu role={role} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="relative min-h-0 flex-1 overflow-y-auto outline-none">
        {children}
      </main>
    </div>
  );
}
