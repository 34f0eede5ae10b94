import { createContext, use } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { PanelSegment } from '../../shared/places.ts';
import type { Membership } from '../../shared/me.ts';
import { useLocale } from '../i18n/use-translate.ts';
import { panelPath } from '../paths.ts';
import { useMe } from '../session/use-me.ts';
import { schoolsOf, useHrefIn, withSearch } from './school-href.ts';

export type School = Membership['establishment'];

export const SchoolContext = createContext<School | null>(null);

/** The school that the panel shows: every query and every change of a page names its id. */
export function useSchool(): School {
  const school = use(SchoolContext);
  if (!school) throw new Error('useSchool outside of the panel');
  return school;
}

/** The one that the address names, or the first where it names none; null for one that the reader does not administer. */
export function useSchoolHere(): School | null {
  const schools = schoolsOf(useMe());
  const named = new URLSearchParams(useSearch()).get('school');
  return (named === null ? schools[0] : schools.find(({ id }) => id === named)) ?? null;
}

/** Makes addresses of pages of the panel that stay with its school: `hrefOf('people', userId)`, `hrefOf('people', null, { suspended: true })`. */
export function usePanelHref() {
  return useHrefIn()(useSchool().id);
}

/** Leads the panel to another school: to the same page there, without what was looked for or opened in this one. */
export function useChooseSchool(segment: PanelSegment | null) {
  const locale = useLocale();
  const [, navigate] = useLocation();
  return (school: string) => navigate(withSearch(panelPath(locale, segment), { school }));
}
