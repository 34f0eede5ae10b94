import {
  CalendarDays,
  FileUp,
  LayoutDashboard,
  Mails,
  Scale,
  School,
  ScrollText,
  SlidersHorizontal,
  Ticket,
  Users,
  UsersRound,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { PanelSegment } from '../../shared/places.ts';
import type { PlainKey } from '../i18n/text.ts';
import { newArea } from '../layout/area.tsx';
import type { Area } from '../layout/area.tsx';

/** `id`: what stands in the address behind the page's own name, as in `/fr/admin/people/…`: one of what the page lists. */
export type PanelPageProps = { id: string | undefined };

/** `segment`: the page's name in the address, null for the overview. */
export type PanelPage = {
  segment: PanelSegment | null;
  title: PlainKey;
  icon: LucideIcon;
  area: Area<PanelPageProps>;
};

/** The pages of the panel in the order of its navigation, each a chunk of its own that is fetched when it is opened. A page is added by one line. */
export const pages: readonly PanelPage[] = [
  page(null, LayoutDashboard, 'admin.overview', async () => (await import('./overview/overview.tsx')).Overview),
  page('people', Users, 'admin.people', async () => (await import('./people/people-page.tsx')).PeoplePage),
  page('audit', ScrollText, 'admin.audit', async () => (await import('./audit/audit-page.tsx')).AuditPage),
  page('classes', School, 'admin.classes', async () => (await import('./classes/classes.tsx')).Classes),
  page('families', UsersRound, 'admin.families', async () => (await import('./families/families.tsx')).Families),
  page('years', CalendarDays, 'admin.years', async () => (await import('./years/years.tsx')).Years),
  page(
    'invitations',
    Ticket,
    'invitations.title',
    async () => (await import('./invitations/invitations-page.tsx')).InvitationsPage,
  ),
  page('rules', Scale, 'adminRules.title', async () => (await import('./rules/rules-page.tsx')).RulesPage),
  page('mails', Mails, 'admin.mails', async () => (await import('./mails/mails-page.tsx')).MailsPage),
  page('import', FileUp, 'admin.import', async () => (await import('./roster/import-page.tsx')).ImportPage),
  page(
    'settings',
    SlidersHorizontal,
    'admin.settings',
    async () => (await import('./settings/settings-page.tsx')).SettingsPage,
  ),
];

export function pageOf(segment: string | undefined): PanelPage | undefined {
  return pages.find((one) => one.segment === (segment ?? null));
}

function page(
  segment: PanelSegment | null,
  icon: LucideIcon,
  title: PlainKey,
  load: () => Promise<ComponentType<PanelPageProps>>,
): PanelPage {
  return { segment, icon, title, area: newArea(load) };
}
