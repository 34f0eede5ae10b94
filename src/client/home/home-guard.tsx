import type { ReactNode } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { isListSegment, roleOfSegment } from '../../shared/places.ts';
import type { Role } from '../../shared/public.ts';
import { useLocale } from '../i18n/use-translate.ts';
import { NotFound } from '../layout/not-found.tsx';
import { useMe } from '../session/use-me.ts';
import { homePath, samePageAt } from '../paths.ts';
import { homesOf } from './homes.ts';

/** Leads somebody at another role's home to the same page of their own. The server decides what they see; this spares them a dead end. */
export function HomeGuard({ home, children }: { home: string; children(role: Role): ReactNode }) {
  const locale = useLocale();
  const [path] = useLocation();
  const search = useSearch();
  const homes = homesOf(useMe());
  const role = roleOfSegment(home);
  const [first] = homes;
  if (first && isListSegment(home)) return <Redirect to={`${homePath(locale, first)}/${home}`} replace />;
  if (!role || !first) {
    return (
      <main className="flex min-h-dvh flex-col">
        <NotFound />
      </main>
    );
  }
  if (homes.includes(role)) return children(role);
  return <Redirect to={samePageAt(locale, first, path) + (search && `?${search}`)} replace />;
}
