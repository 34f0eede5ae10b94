import { Check } from 'lucide-react';
import { Link } from 'wouter';
import type { Role } from '../../shared/public.ts';
import { homesOf, membershipsAs } from '../home/homes.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { homePath } from '../paths.ts';
import { useMe } from '../session/use-me.ts';
import { OneLine } from '../ui/one-line.tsx';

/** For a person with several roles: one home each, with its schools. Nobody else sees it. */
export function HomeSwitch({ role, onChosen }: { role: Role; onChosen(): void }) {
  const t = useTranslate();
  const locale = useLocale();
  const me = useMe();
  const homes = homesOf(me);
  if (homes.length < 2) return null;
  return (
    <nav aria-label={t('account.homes')} className="border-t border-line py-1">
      {homes.map((each) => (
        <Link
          key={each}
          href={homePath(locale, each)}
          onClick={onChosen}
          aria-current={each === role ? 'true' : undefined}
          className="flex min-h-11 items-center gap-3 rounded-xl px-2 py-1.5 hover:bg-sunken"
        >
          <span className="min-w-0 flex-1">
            <span className="block font-medium">{t(`home.space.${each}`)}</span>
            {membershipsAs(me, each).map(({ establishment }) => (
              <OneLine key={establishment.id} className="text-sm text-faint">
                {establishment.name}
              </OneLine>
            ))}
          </span>
          {each === role && <Check aria-hidden="true" className="size-4 shrink-0 text-accent-ink" />}
        </Link>
      ))}
    </nav>
  );
}
