import { House, Landmark, Megaphone, MessagesSquare, Settings } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Role } from '../../shared/public.ts';
import { homesOf } from '../home/homes.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { homePath, listPath, panelPath, settingsPath } from '../paths.ts';
import { useMe } from '../session/use-me.ts';
import type { FromHome } from '../settings/home-before.ts';
import type { SwitcherItem } from './item.ts';
import { SwitcherLine } from './switcher-line.tsx';

/** The places of the rail, and the reader's other homes. */
export function usePages(role: Role): SwitcherItem[] {
  const t = useTranslate();
  const locale = useLocale();
  const me = useMe();
  const [, navigate] = useLocation();
  const page = (text: string, icon: LucideIcon, href: string, state?: FromHome): SwitcherItem => ({
    id: `page ${href}`,
    text,
    look: <SwitcherLine icon={icon} text={text} />,
    go: () => navigate(href, { state }),
  });
  const administers = me.memberships.some(({ may }) => may.administer);
  const others = homesOf(me).filter((home) => home !== role && home !== 'admin');
  return [
    ...(role === 'admin' ? [] : [page(t('nav.home'), House, homePath(locale, role))]),
    page(t('nav.messages'), MessagesSquare, listPath('messages', locale, role)),
    page(t('nav.announcements'), Megaphone, listPath('announcements', locale, role)),
    ...(administers ? [page(t('nav.admin'), Landmark, panelPath(locale))] : []),
    page(t('nav.settings'), Settings, settingsPath(locale), { home: role }),
    ...others.map((home) => page(t(`home.space.${home}`), House, homePath(locale, home))),
  ];
}
