import { useEffect } from 'react';
import { useUnread } from '../home/use-unread.ts';
import { useMe } from '../session/use-me.ts';
import { trpc } from '../trpc.ts';

/** `(3) Messagerie — Collège Jules-Verne`: what waits is seen on the tab from another window, unless its reader does not wish it. */
export function useSchoolTitle(page: string): void {
  const unread = useUnread() ?? 0;
  // Asked for by what obeys them, after the first moments of a page.
  const { data: settings } = trpc.account.preferences.useQuery(undefined, { enabled: false });
  const counts = settings?.notifications?.badge !== false;
  const schools = useMe().memberships.map(({ establishment }) => establishment.name);
  const title = `${counts && unread > 0 ? `(${unread}) ` : ''}${page} — ${[...new Set(schools)].join(' · ')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
