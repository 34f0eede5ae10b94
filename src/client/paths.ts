import { isLocale } from '../shared/locales.ts';
import type { Locale } from '../shared/locales.ts';
import { segments } from '../shared/places.ts';
import type { Role } from '../shared/public.ts';

/** Every address of the app, as its routes have them. */
export const patterns = {
  anywhere: '/:locale/*?',
  root: '/:locale',
  signIn: '/:locale/sign-in',
  invitation: '/:locale/invitation/:token',
  kit: '/:locale/kit',
  home: '/:locale/:home',
  homes: '/:locale/:home/*?',
  messages: '/:locale/:home/messagerie/:conversationId?',
} as const;

/** Leads to the reader's own home. */
export function rootPath(locale: Locale): string {
  return `/${locale}`;
}

/** `next`: where to go once signed in; only a page of ours is remembered. */
export function signInPath(locale: Locale, next: string | null): string {
  return `/${locale}/sign-in${next && isOurs(next) ? `?next=${encodeURIComponent(next)}` : ''}`;
}

export function nextPath(search: string): string | null {
  const next = new URLSearchParams(search).get('next') ?? '';
  return isOurs(next) ? next : null;
}

export function homePath(locale: Locale, role: Role): string {
  return `/${locale}/${segments[role]}`;
}

export function chatPath(locale: Locale, role: Role, conversationId?: string | null): string {
  return `${homePath(locale, role)}/messagerie${conversationId ? `/${conversationId}` : ''}`;
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
  return /^(\/[\w-]+){1,4}$/.test(path) && isLocale(path.split('/')[1]) && path.split('/')[2] !== 'sign-in';
}
