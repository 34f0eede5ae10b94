import { Settings } from 'lucide-react';
import { Link } from 'wouter';
import type { Role } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { settingsPath } from '../paths.ts';
import type { FromHome } from '../settings/home-before.ts';

/** From the account's menu to all that is the reader's own to set; the home at which they are stays around it. */
export function SettingsLink({ role, onChosen }: { role: Role; onChosen(): void }) {
  const t = useTranslate();
  return (
    <Link
      href={settingsPath(useLocale())}
      state={{ home: role } satisfies FromHome}
      onClick={onChosen}
      className="flex min-h-11 items-center gap-3 rounded-xl px-2 font-medium hover:bg-sunken"
    >
      <Settings aria-hidden="true" className="size-4.5 text-soft" />
      <span>{t('nav.settings')}</span>
    </Link>
  );
}
