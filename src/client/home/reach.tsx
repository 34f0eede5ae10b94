import { GraduationCap, Landmark, Users, Presentation } from 'lucide-react';
import type { Role } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { reachOf } from '../people/reach-of.ts';
import { useMe } from '../session/use-me.ts';
import { Card } from '../ui/card.tsx';
import { membershipsAs } from './homes.ts';

const icons = { admin: Landmark, teacher: Presentation, parent: Users, student: GraduationCap };

/** Whom this role may start writing to. */
export function Reach({ role }: { role: Role }) {
  const memberships = membershipsAs(useMe(), role);
  const t = useTranslate();
  return (
    <Card title={t('home.reach')}>
      <ul className="px-5">
        {reachOf(memberships).map(({ to, text }) => {
          const Icon = icons[to];
          return (
            <li key={to} className="flex items-start gap-3 py-1.5">
              <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-faint" />
              <span className="block min-w-0 text-pretty first-letter:uppercase">{t(text)}</span>
            </li>
          );
        })}
      </ul>
      <p className="px-5 pt-2 pb-5 text-sm text-pretty text-faint">{t('home.reach.rules')}</p>
    </Card>
  );
}
