import { House, MessagesSquare } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { Role } from '../../shared/public.ts';
import { useUnread } from '../home/use-unread.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { chatPath, homePath } from '../paths.ts';
import { Badge } from '../ui/badge.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

export function MainNav({ role }: { role: Role }) {
  const t = useTranslate();
  const locale = useLocale();
  const [path] = useLocation();
  const unread = useUnread() ?? 0;
  const home = homePath(locale, role);
  const chat = chatPath(locale, role);
  return (
    <nav aria-label={t('nav.label')} className="flex shrink-0 items-center gap-1 sm:ms-2">
      <NavLink href={home} icon={House} label={t('nav.home')} current={path === home} />
      <NavLink
        href={chat}
        icon={MessagesSquare}
        label={t('nav.messages')}
        spoken={unread > 0 ? t('conversations.unread', { count: unread }) : ''}
        current={path.startsWith(chat)}
        count={unread}
      />
    </nav>
  );
}

type NavLinkProps = {
  href: string;
  icon: LucideIcon;
  label: string;
  /** What the count means, for those who hear the page. */
  spoken?: string;
  current: boolean;
  count?: number;
};

/** On a phone the icon alone, with the label for those who hear the page. */
function NavLink({ href, icon: Icon, label, spoken = '', current, count = 0 }: NavLinkProps) {
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      title={label}
      className="relative flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-xl px-2.5 text-sm font-semibold text-soft hover:bg-sunken hover:text-ink aria-[current]:bg-accent-soft aria-[current]:text-accent-ink forced-colors:aria-[current]:outline-2 md:px-3.5"
    >
      <Icon aria-hidden="true" className="size-5" />
      <span className="max-md:sr-only">{label}</span>
      {spoken && <VisuallyHidden>, {spoken}</VisuallyHidden>}
      <span className="max-md:absolute max-md:-end-0.5 max-md:top-0">
        <Badge count={count} />
      </span>
    </Link>
  );
}
