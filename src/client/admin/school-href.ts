import type { PanelSegment } from '../../shared/places.ts';
import type { Me, Membership } from '../../shared/me.ts';
import { useLocale } from '../i18n/use-translate.ts';
import { panelPath } from '../paths.ts';
import { useMe } from '../session/use-me.ts';

/** What a page of the panel holds in its address. */
type Search = Record<string, string | number | boolean>;

/** The schools that this person administers. */
export function schoolsOf(me: Me): Membership['establishment'][] {
  return me.memberships.filter(({ may }) => may.administer).map(({ establishment }) => establishment);
}

/** Makes addresses of pages of the panel that stay with one school: `hrefIn(establishmentId)('people', userId)`. */
export function useHrefIn() {
  const locale = useLocale();
  const isOneOfSeveral = schoolsOf(useMe()).length > 1;
  return (school: string) =>
    (segment: PanelSegment | null, id?: string | null, search: Search = {}) =>
      withSearch(panelPath(locale, segment, id), { ...search, ...(isOneOfSeveral && { school }) });
}

/** `path` with what a page holds in its address. */
export function withSearch(path: string, search: Search): string {
  const written = new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)])).toString();
  return written ? `${path}?${written}` : path;
}
