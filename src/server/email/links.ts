import type { Locale } from '../../shared/locales.ts';

/** Where a link of a mail leads; the secret stands behind the `#`, which no browser sends and no server writes down. */
export function linkTo(
  origin: string,
  locale: Locale,
  page: 'invitation' | 'invitation/address' | 'invitation/mails',
  token: string,
): string {
  return `${origin}/${locale}/${page}#${token}`;
}
