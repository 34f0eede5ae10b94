import type { Child } from '../../shared/public.ts';
import type { Locale } from '../../shared/locales.ts';
import { isolated } from '../i18n/isolated.ts';
import { listed } from '../i18n/joined.ts';
import type { Translate } from '../i18n/text.ts';

/** « Parent de Noé Moreau · 6e B et d’Inès … »: whose parent somebody is, in the place of their role; null where that is not told. */
export function kinText(children: readonly Child[], t: Translate, locale: Locale): string | null {
  if (children.length === 0) return null;
  const names = children.map(({ name, classes }) => [isolated(name), ...classes.map(isolated)].join(' · '));
  return t('kin.parentOf', { names: listed(names, locale) });
}
