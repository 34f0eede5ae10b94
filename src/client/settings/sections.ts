import {
  Ban,
  Bell,
  CalendarOff,
  Eye,
  FileArchive,
  MonitorSmartphone,
  MoonStar,
  Palette,
  PlugZap,
  UserRound,
  Volume2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import { isStaff } from '../../shared/may.ts';
import type { Me } from '../../shared/me.ts';
import type { SettingsSection } from '../../shared/places.ts';
import type { PlainKey } from '../i18n/text.ts';
import { AccountSection } from './account-section.tsx';
import { AvailabilitySection } from './availability-section.tsx';
import { BlockedSection } from './blocked-section.tsx';
import { ConnectionSection } from './connection-section.tsx';
import { DataSection } from './data-section.tsx';
import { DevicesSection } from './devices-section.tsx';
import { DisplaySection } from './display-section.tsx';
import { NotificationsSection } from './notifications-section.tsx';
import { QuietSection } from './quiet-section.tsx';
import { SharingSection } from './sharing-section.tsx';
import { SoundsSection } from './sounds-section.tsx';

/** `segment`: its name in the address, null for the first. `staffOnly`: it is listed for staff alone. `holds`: what can be found in it, by the id of its place on the page. */
export type Section = {
  segment: SettingsSection | null;
  title: PlainKey;
  icon: LucideIcon;
  Content: ComponentType;
  staffOnly?: true;
  holds: Readonly<Record<string, PlainKey>>;
};

/** The parts of the settings in the order in which they are listed. One is added by one line, and its name in src/shared/places.ts. */
export const sections: readonly Section[] = [
  {
    segment: null,
    title: 'settings.display',
    icon: Palette,
    Content: DisplaySection,
    holds: {
      'display-theme': 'theme.label',
      'display-textSize': 'display.textSize',
      'display-language': 'language.label',
      'display-enterSends': 'display.enterSends',
      'display-signKeys': 'display.signKeys',
      'display-plainText': 'formatting.label',
    },
  },
  {
    segment: 'notifications',
    title: 'settings.notifications',
    icon: Bell,
    Content: NotificationsSection,
    holds: {
      'notifications-level': 'notifications.level',
      'notifications-toasts': 'notifications.toasts',
      'notifications-sounds': 'notifications.sounds',
      'notifications-badge': 'notifications.badge',
      'notifications-push': 'push.on',
      'notifications-preview': 'push.preview',
      'push-here': 'push.here',
      'push-test': 'push.test',
      'push-devices': 'push.devices',
      notices: 'notices.title',
      'mails-pace': 'settings.mails',
    },
  },
  {
    segment: 'sounds',
    title: 'settings.sounds',
    icon: Volume2,
    Content: SoundsSection,
    holds: {
      'sounds-volume': 'sounds.volume',
      'sounds-message': 'sounds.of.message',
      'sounds-mention': 'sounds.of.mention',
      'sounds-urgent': 'sounds.of.urgent',
    },
  },
  {
    segment: 'quiet-hours',
    title: 'settings.quiet',
    icon: MoonStar,
    Content: QuietSection,
    holds: {
      'quietHours-on': 'quiet.on',
      'quietHours-hours': 'quiet.hours',
      'quietHours-days': 'quiet.days',
      'quietHours-holidays': 'quiet.holidays',
    },
  },
  {
    segment: 'availability',
    title: 'settings.availability',
    icon: CalendarOff,
    Content: AvailabilitySection,
    staffOnly: true,
    holds: { 'availability-answers': 'availability.answers', 'availability-absence': 'availability.absence' },
  },
  {
    segment: 'sharing',
    title: 'settings.sharing',
    icon: Eye,
    Content: SharingSection,
    holds: {
      sharesReceipts: 'sharing.sharesReceipts',
      sharesTyping: 'sharing.sharesTyping',
      sharesPresence: 'sharing.sharesPresence',
    },
  },
  {
    segment: 'account',
    title: 'settings.account',
    icon: UserRound,
    Content: AccountSection,
    holds: {
      'profile-photo': 'photo.title',
      'profile-email': 'profile.email',
      'profile-names': 'profile.names',
      'profile-ownName': 'profile.ownName',
      'profile-changeEmail': 'profile.changeEmail',
      'profile-password': 'profile.password',
    },
  },
  {
    segment: 'devices',
    title: 'settings.devices',
    icon: MonitorSmartphone,
    Content: DevicesSection,
    holds: { 'devices-others': 'devices.endOthers', install: 'install.title' },
  },
  {
    segment: 'data',
    title: 'settings.data',
    icon: FileArchive,
    Content: DataSection,
    holds: { 'data-begin': 'data.begin' },
  },
  { segment: 'blocked', title: 'settings.blocked', icon: Ban, Content: BlockedSection, holds: {} },
  {
    segment: 'connection',
    title: 'settings.connection',
    icon: PlugZap,
    Content: ConnectionSection,
    holds: {
      'connection-state': 'connection.state',
      'connection-latency': 'connection.latency',
      'connection-address': 'connection.address',
      'connection-waiting': 'connection.waiting',
      'connection-off': 'connection.disconnect',
      'connection-automatic': 'connection.automatic',
      'connection-pace': 'connection.pace',
    },
  },
];

/** Those that are something to this person. */
export function sectionsFor({ memberships }: Pick<Me, 'memberships'>): Section[] {
  const isAnyStaff = memberships.some(({ role }) => isStaff(role));
  return sections.filter(({ staffOnly }) => !staffOnly || isAnyStaff);
}

export function sectionOf(segment: string | undefined, me: Pick<Me, 'memberships'>): Section | undefined {
  return sectionsFor(me).find((one) => one.segment === (segment ?? null));
}
