import type { AccessCard } from '../../../shared/invitations.ts';
import type { Locale } from '../../../shared/locales.ts';
import { isolated } from '../../i18n/isolated.ts';
import { joined } from '../../i18n/joined.ts';
import type { Translate } from '../../i18n/text.ts';

/** By what an office finds the family, the class or the pigeonhole that a card or a letter goes to. */
export function whoseCard(
  { role, children, classes }: Pick<AccessCard, 'role' | 'children' | 'classes'>,
  locale: Locale,
  t: Translate,
): string {
  const who = children.length > 0 ? t('card.parentOf', { names: joined(children, locale) }) : t(`card.role.${role}`);
  return [who, ...classes.map(isolated)].join(' · ');
}
