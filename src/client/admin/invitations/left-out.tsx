import type { AccessCard, AccessOutcome } from '../../../shared/invitations.ts';
import { joined } from '../../i18n/joined.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { Notice } from '../../ui/notice.tsx';

const reasons = ['inUse', 'elsewhere', 'suspended', 'emailTaken'] as const satisfies AccessOutcome[];

/** For whom there is no card, and why. */
export function LeftOut({ cards }: { cards: readonly AccessCard[] }) {
  const t = useTranslate();
  const locale = useLocale();
  return reasons.map((outcome) => {
    const names = cards.filter((card) => card.outcome === outcome).map(({ name }) => name);
    return (
      names.length > 0 && (
        <Notice key={outcome} tone="info">
          {t(`cards.${outcome}`, { names: joined(names, locale) })}
        </Notice>
      )
    );
  });
}
