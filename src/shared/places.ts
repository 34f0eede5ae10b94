import { isLocale } from './locales.ts';
import type { Locale } from './locales.ts';
import type { Conversation, ConversationKind, Role } from './public.ts';
import { roles } from './public.ts';

/** Each role's home in the address: `/fr/parents`, `/fr/parents/messagerie`. */
export const segments = {
  admin: 'admin',
  teacher: 'teachers',
  parent: 'parents',
  student: 'students',
} as const satisfies Record<Role, string>;

/** The areas that list conversations, as they stand in the address: `/fr/parents/annonces`. */
export const listSegments = { messages: 'messagerie', announcements: 'annonces' } as const;
export type ListArea = keyof typeof listSegments;

/** One conversation on one sheet, to print or to save. */
export const transcriptSegment = 'transcript';

/** What staff announce, and what becomes of it: `/fr/teachers/annoncer`. */
export const announcingSegment = 'annoncer';

/** The pages of the administration panel, as they stand in the address behind `/fr/admin`, where its overview is. */
export const panelSegments = [
  'people',
  'invitations',
  'classes',
  'families',
  'years',
  'rules',
  'settings',
  'import',
  'audit',
  'mails',
] as const;
export type PanelSegment = (typeof panelSegments)[number];

/** The reader's own settings, at no home of theirs: `/fr/settings`. */
export const settingsSegment = 'settings';

/** Where what another app shares is given to a conversation, at no home either: `/fr/share`. */
export const shareSegment = 'share';

/** Their parts, as they stand in the address behind it, where the first of them is. */
export const settingsSections = [
  'account',
  'devices',
  'data',
  'notifications',
  'sounds',
  'quiet-hours',
  'sharing',
  'availability',
  'blocked',
  'connection',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** Each has a page of its own in the build, which shows its outline before any script has come. */
export const outlines = ['entrance', 'home', 'messages', 'conversation', 'panel', 'settings'] as const;
export type Outline = (typeof outlines)[number];

/** One message in its place, in the area whose list its conversation stands in, for whoever is in it: a link that can be sent. */
export function pathOfMessage(
  locale: Locale,
  role: Role,
  { id, kind }: Pick<Conversation, 'id' | 'kind'>,
  seq: number,
): string {
  return `/${locale}/${segments[role]}/${listSegments[areaOf(kind)]}/${id}?message=${seq}`;
}

/** Announcements have a list of their own. */
export function areaOf(kind: ConversationKind): ListArea {
  return kind === 'announcement' ? 'announcements' : 'messages';
}

/** What an address leads to, as far as it says itself. */
export type Place = { locale: Locale; outline: Outline; conversationId?: string };

const entrances = new Set(['sign-in', 'invitation', 'first-school']);

/** Null for an address that is none of ours, or does not say in which language. */
export function placeOf(path: string): Place | null {
  const [, locale, second = '', third, fourth] = path.split('/');
  if (!isLocale(locale)) return null;
  if (entrances.has(second)) return { locale, outline: 'entrance' };
  if (second === settingsSegment) return !third || isSettingsSection(third) ? { locale, outline: 'settings' } : null;
  if (isListSegment(second)) return { locale, outline: 'messages' };
  if (second !== '' && !roleOfSegment(second)) return null;
  if (second === segments.admin && (!third || isPanelSegment(third))) return { locale, outline: 'panel' };
  if (!third || third === announcingSegment || (third === transcriptSegment && fourth))
    return { locale, outline: 'home' };
  if (!isListSegment(third)) return null;
  return fourth ? { locale, outline: 'conversation', conversationId: fourth } : { locale, outline: 'messages' };
}

export function roleOfSegment(segment: string): Role | null {
  return roles.find((role) => segments[role] === segment) ?? null;
}

/** Without a home before it, as a shortcut of the installed app has it, it leads to the list at the reader's own. */
export function isListSegment(segment: string): boolean {
  return segment === listSegments.messages || segment === listSegments.announcements;
}

export function isPanelSegment(segment: string): segment is PanelSegment {
  return (panelSegments as readonly string[]).includes(segment);
}

export function isSettingsSection(segment: string): segment is SettingsSection {
  return (settingsSections as readonly string[]).includes(segment);
}
