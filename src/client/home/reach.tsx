import { GraduationCap, Landmark, Users, Presentation } from 'lucide-react';
import { roles } from '../../shared/public.ts';
import { isWithin } from '../../shared/may.ts';
import type { Membership, Role } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import type { PlainKey } from '../i18n/text.ts';
import { useMe } from '../session/use-me.ts';
import { Card } from '../ui/card.tsx';
import { membershipsAs } from './homes.ts';

const icons = { admin: Landmark, teacher: Presentation, parent: Users, student: GraduationCap };

/** Whom this role may start writing to, by the rules of their schools, which the server enforces. */
export function Reach({ role }: { role: Role }) {
  const memberships = membershipsAs(useMe(), role);
  const t = useTranslate();
  return (
    <Card title={t('home.reach')}>
      <ul className="px-5 pb-1">
        {reachOf(memberships).map(({ to, text }) => {
          const Icon = icons[to];
          return (
            <li key={to} className="flex items-center gap-3 py-2">
              <span className="flex size-9 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent-ink">
                <Icon aria-hidden="true" className="size-4.5" />
              </span>
              <span className="min-w-0 text-pretty">{t(text)}</span>
            </li>
          );
        })}
      </ul>
      <p className="px-5 pt-2 pb-5 text-sm text-pretty text-faint">{t('home.reach.rules')}</p>
    </Card>
  );
}

const sentences: Record<string, PlainKey> = {
  'always.admin': 'reach.always.admin',
  'always.teacher': 'reach.always.teacher',
  'always.parent': 'reach.always.parent',
  'always.student': 'reach.always.student',
  'childTaught.teacher': 'reach.childTaught.teacher',
  'childTaught.parent': 'reach.childTaught.parent',
  'taught.student': 'reach.taught.student',
  'taught.teacher': 'reach.taught.teacher',
  'guardian.student': 'reach.guardian.student',
  'guardian.parent': 'reach.guardian.parent',
};

/** In several schools, the widest of their rules. */
function reachOf(memberships: readonly Membership[]): { to: Role; text: PlainKey }[] {
  return roles.flatMap((to) => {
    const rules = memberships.map(({ may }) => may.startWriting[to]);
    const widest = rules.reduce((one, other) => (isWithin(other, one) ? other : one));
    const text = sentences[`${widest}.${to}`];
    return text ? [{ to, text }] : [];
  });
}
