import { isLocale } from '../../shared/locales.ts';

/** Where somebody wanted to go before they had to sign in; only a page of ours is remembered. */
export function nextPath(search: string): string | null {
  const next = new URLSearchParams(search).get('next') ?? '';
  return isOurs(next) ? next : null;
}

export function signInPath(locale: string, next: string | null): string {
  return `/${locale}/sign-in${next && isOurs(next) ? `?next=${encodeURIComponent(next)}` : ''}`;
}

function isOurs(path: string): boolean {
  return /^(\/[\w-]+){1,4}$/.test(path) && isLocale(path.split('/')[1]) && path.split('/')[2] !== 'sign-in';
}
