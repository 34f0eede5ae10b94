import { House, Landmark, Megaphone, MessagesSquare } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { announcingSegment, placeOf } from '../../shared/places.ts';
import type { Role } from '../../shared/public.ts';
import { useUnread } from '../home/use-unread.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { homePath, listPath, panelPath } from '../paths.ts';
import { useMe } from '../session/use-me.ts';
import { Badge } from '../ui/badge.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { railPlaceLook } from './frame-look.ts';

/** The areas of the app that have something in them. At the home of the administration Today is the first page of its panel. */
export function MainNav({ role }: { role: Role }) {
  const t = useTranslate();
  const locale = useLocale();
  const home = homePath(locale, role);
  const administers = useMe().memberships.some(({ may }) => may.administer);
  const [path] = useLocation();
  return (
    <nav
      aria-label={t('nav.label')}
      className="flex min-w-0 flex-1 md:w-full md:flex-none md:flex-col md:gap-1 md:px-1.5"
    >
      {role !== 'admin' && <Place href={home} icon={House} label={t('nav.home')} current={path === home} />}
      <Place
        href={listPath('messages', locale, role)}
        icon={MessagesSquare}
        label={t('nav.messages')}
        count={useUnread('messages') ?? 0}
      />
      <Place
        href={listPath('announcements', locale, role)}
        also={`${home}/${announcingSegment}`}
        icon={Megaphone}
        label={t('nav.announcements')}
        count={useUnread('announcements') ?? 0}
      />
      {administers && (
        <Place
          href={panelPath(locale)}
          icon={Landmark}
          label={t('nav.admin')}
          current={placeOf(path)?.outline === 'panel'}
        />
      )}
    </nav>
  );
}

type PlaceProps = {
  href: string;
  icon: LucideIcon;
  label: string;
  /** Whether it is where one is; without it, at its address, at `also`, and below either. */
  current?: boolean;
  also?: string;
  /** How much waits there. */
  count?: number;
};

function Place({ href, icon: Icon, label, current, also = href, count = 0 }: PlaceProps) {
  const t = useTranslate();
  const [path] = useLocation();
  const isHere = current ?? [href, also].some((one) => path === one || path.startsWith(`${one}/`));
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      title={label}
      className={`group -outline-offset-2 rounded-xl text-xs font-semibold text-soft hover:text-ink aria-[current]:text-accent-ink ${railPlaceLook}`}
    >
      <span className="relative flex h-8 w-14 max-w-full items-center justify-center rounded-full group-hover:bg-sunken group-aria-[current]:bg-accent-soft forced-colors:group-aria-[current]:outline-2 short:h-6">
        <Icon aria-hidden="true" className="size-5.5" />
        <span className="absolute -top-1 start-1/2 ms-1">
          <Badge count={count} />
        </span>
      </span>
      <span className="max-w-full text-center text-[0.75rem] leading-4 tracking-tight max-md:truncate md:line-clamp-2 md:hyphens-auto md:wrap-break-word short:max-md:sr-only rtl:tracking-normal">
        {label}
      </span>
      {count > 0 && <VisuallyHidden>{`, ${t('conversations.unread', { count })}`}</VisuallyHidden>}
    </Link>
  );
}
