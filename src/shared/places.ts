import { isLocale } from './locales.ts';
import type { Locale } from './locales.ts';
import type { Role } from './public.ts';
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

/** The pages of the administration panel, as they stand in the address behind `/fr/admin`, where its overview is. */
export const panelSegments = [
  'people',
  'invitations',
  'classes',
  'families',
  'rules',
  'settings',
  'import',
  'audit',
] as const;
export type PanelSegment = (typeof panelSegments)[number];

/** Each has a page of its own in the build, which shows its outline before any script has come. */
export const outlines = ['entrance', 'home', 'messages', 'conversation', 'panel'] as const;
export type Outline = (typeof outlines)[number];

/** What an address leads to, as far as it says itself. */
export type Place = { locale: Locale; outline: Outline; conversationId?: string };

/** Null for an address that is none of ours, or does not say in which language. */
export function placeOf(path: string): Place | null {
  const [, locale, second = '', third, fourth] = path.split('/');
  if (!isLocale(locale)) return null;
  if (second === 'sign-in' || second === 'invitation') return { locale, outline: 'entrance' };
  if (second !== '' && !roleOfSegment(second)) return null;
  if (second === segments.admin && (!third || isPanelSegment(third))) return { locale, outline: 'panel' };
  if (!third) return { locale, outline: 'home' };
  if (third !== listSegments.messages && third !== listSegments.announcements) return null;
  return fourth ? { locale, outline: 'conversation', conversationId: fourth } : { locale, outline: 'messages' };
}

export function roleOfSegment(segment: string): Role | null {
  return roles.find((role) => segments[role] === segment) ?? null;
}

export function isPanelSegment(segment: string): segment is PanelSegment {
  return (panelSegments as readonly string[]).includes(segment);
}
