import { isLocale } from '../shared/locales.ts';
import type { Locale } from '../shared/locales.ts';
import {
  announcingSegment,
  areaOf,
  listSegments,
  segments,
  settingsSegment,
  shareSegment,
  transcriptSegment,
} from '../shared/places.ts';
import type { ListArea, PanelSegment, SettingsSection } from '../shared/places.ts';
import type { Conversation, Role } from '../shared/public.ts';

/** Every address of the app, as its routes have them. */
export const patterns = {
  anywhere: '/:locale/*?',
  root: '/:locale',
  signIn: '/:locale/sign-in',
  invitation: '/:locale/invitation/:token?',
  firstSchool: '/:locale/first-school',
  schoolRules: '/:locale/schools/:code/rules',
  accessibility: '/:locale/accessibility',
  kit: '/:locale/kit',
  settings: `/:locale/${settingsSegment}/:section?`,
  share: `/:locale/${shareSegment}`,
  home: '/:locale/:home',
  homes: '/:locale/:home/*?',
  messages: `/:locale/:home/${listSegments.messages}/:conversationId?`,
  announcements: `/:locale/:home/${listSegments.announcements}/:conversationId?`,
  announcing: `/:locale/:home/${announcingSegment}/:id?/:part?`,
  transcript: `/:locale/:home/${transcriptSegment}/:conversationId`,
  panel: `/:locale/${segments.admin}/:segment?/:id?`,
} as const;

/** What the address of a page of the panel says. */
export type PanelParams = { segment?: string; id?: string };
/** `part`: what of an announcement. */
export type AnnouncingParams = { id?: string; part?: string };
export type SettingsParams = { section?: string };

/** Leads to the reader's own home. */
export function rootPath(locale: Locale): string {
  return `/${locale}`;
}

/** `next`: where to go once signed in; only a page of ours is remembered. */
export function signInPath(locale: Locale, next: string | null): string {
  return `/${locale}/sign-in${next && isOurs(next) ? `?next=${encodeURIComponent(next)}` : ''}`;
}

/** Where whoever has forgotten their password has a link sent to them. */
export function forgottenPath(locale: Locale): string {
  return `${signInPath(locale, null)}?forgotten`;
}

/** Where the code of a card is typed. */
export function invitationPath(locale: Locale): string {
  return `/${locale}/invitation`;
}

/** Where a link to a new address leads; what it opens stands behind the `#`. */
export function newAddressPath(locale: Locale): string {
  return `${invitationPath(locale)}/address`;
}

/** Where the link of a mail leads by which one chooses which come; whose it is stands behind the `#`. */
export function mailChoicePath(locale: Locale): string {
  return `${invitationPath(locale)}/mails`;
}

/** What opens an account: behind the `#`, which no browser sends and no server writes down. */
export function invitationLink(origin: string, locale: Locale, token: string): string {
  return `${origin}${invitationPath(locale)}#${token}`;
}

/** Where whoever has no e-mail signs in, with the school's code in place. */
export function schoolSignInPath(locale: Locale, school: string): string {
  return `/${locale}/sign-in?school=${encodeURIComponent(school)}`;
}

export function nextPath(search: string): string | null {
  const next = new URLSearchParams(search).get('next') ?? '';
  return isOurs(next) ? next : null;
}

/** What holds at a school, for whoever has its code. */
export function schoolRulesPath(locale: Locale, code: string): string {
  return `/${locale}/schools/${code}/rules`;
}

/** The declaration of accessibility, for everybody. */
export function accessibilityPath(locale: Locale): string {
  return `/${locale}/accessibility`;
}

export function homePath(locale: Locale, role: Role): string {
  return `/${locale}/${segments[role]}`;
}

/** The messages, and one conversation of them. */
export function chatPath(locale: Locale, role: Role, conversationId?: string | null): string {
  return listPath('messages', locale, role, conversationId);
}

export function listPath(area: ListArea, locale: Locale, role: Role, conversationId?: string | null): string {
  return `${homePath(locale, role)}/${listSegments[area]}${conversationId ? `/${conversationId}` : ''}`;
}

/** A conversation in the area whose list it stands in. */
export function conversationPath(locale: Locale, role: Role, { id, kind }: Pick<Conversation, 'id' | 'kind'>): string {
  return listPath(areaOf(kind), locale, role, id);
}

/** What can be read of a conversation on one sheet. */
export function transcriptPath(locale: Locale, role: Role, conversationId: string): string {
  return `${homePath(locale, role)}/${transcriptSegment}/${conversationId}`;
}

/** A page of the administration panel, and one thing of those that it lists; without a segment, the overview. */
export function panelPath(locale: Locale, segment?: PanelSegment | null, id?: string | null): string {
  return [homePath(locale, 'admin'), segment, id && encodeURIComponent(id)].filter(Boolean).join('/');
}

/** The reader's own settings, one part of them, and one setting there by its id; without a section, the first. */
export function settingsPath(locale: Locale, section?: SettingsSection | null, id?: string): string {
  return [rootPath(locale), settingsSegment, section].filter(Boolean).join('/') + (id ? `#${id}` : '');
}

/** Where what was shared is given to a conversation. */
export function sharePath(locale: Locale): string {
  return `${rootPath(locale)}/${shareSegment}`;
}

/** The same page at somebody's other home. */
export function samePageAt(locale: Locale, role: Role, path: string): string {
  return [homePath(locale, role), ...path.split('/').slice(3)].filter(Boolean).join('/');
}

/** The same page in another language. */
export function inLanguage(locale: Locale, path: string): string {
  return path.replace(/^\/[^/]+/, rootPath(locale));
}

function isOurs(path: string): boolean {
  return (
    /^(\/[\w-]+){1,4}(\?message=\d{1,9})?$/.test(path) &&
    isLocale(path.split('/')[1]) &&
    path.split('/')[2] !== 'sign-in'
  );
}
