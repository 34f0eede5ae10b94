import { useEffect } from 'react';
import { useUnread } from '../home/use-unread.ts';
import { useMe } from '../session/use-me.ts';

/** `(3) Messagerie — Collège Jules-Verne`: what waits is seen on the tab from another window. */
export function useSchoolTitle(page: string): void {
  const unread = useUnread() ?? 0;
  const schools = useMe().memberships.map(({ establishment }) => establishment.name);
  const title = `${unread > 0 ? `(${unread}) ` : ''}${page} — ${[...new Set(schools)].join(' · ')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
