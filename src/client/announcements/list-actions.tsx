import { Plus, Send } from 'lucide-react';
import type { Role } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { announcingPath, newSegment } from './announcing-path.ts';
import { homesOf } from '../home/homes.ts';
import { useHome } from '../home/use-home.ts';
import { useMe } from '../session/use-me.ts';
import { LinkButton } from '../ui/link.tsx';
import { announcingWords } from './announcing-words.ts';

/** Above the list of announcements, for who makes some: a new one, and those that were made. */
export function ListActions() {
  const me = useMe();
  const locale = useLocale();
  const here = useHome();
  const isStaff = (role: Role) => role === 'admin' || role === 'teacher';
  const home = here && isStaff(here) ? here : homesOf(me).find(isStaff);
  if (!home || !me.memberships.some(({ may }) => may.createAnnouncement)) return null;
  return (
    <PartTexts parts={announcingWords}>
      <div className="flex flex-wrap gap-2 px-5 pb-2">
        <Action href={announcingPath(locale, home, newSegment)} isNew />
        <Action href={announcingPath(locale, home)} />
      </div>
    </PartTexts>
  );
}

function Action({ href, isNew = false }: { href: string; isNew?: boolean }) {
  const t = useTranslate();
  const Icon = isNew ? Plus : Send;
  return (
    <LinkButton href={href} size="small" variant={isNew ? 'primary' : 'secondary'}>
      <Icon aria-hidden="true" className="size-4 rtl:-scale-x-100" />
      <span>{t(isNew ? 'announcing.new' : 'announcing.sent')}</span>
    </LinkButton>
  );
}
