import { Mail, MailCheck } from 'lucide-react';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import type { CardWithLink } from './card-with-link.ts';
import type { Mailing } from './use-mail-cards.ts';

type Props = { mailing: Mailing; byEmail: boolean };

/** Sends all of these that are not on their way, or says why it cannot. */
export function MailCards({ cards, mailing, byEmail }: Props & { cards: readonly CardWithLink[] }) {
  const t = useTranslate();
  const left = cards.filter(({ userId }) => !mailing.mailed.has(userId));
  if (cards.length > 0 && left.length === 0) return null;
  const fault = cards.length === 0 ? t('cards.mailNone') : byEmail ? null : t('cards.mailOff');
  return (
    <ReasonedButton
      variant="secondary"
      fault={fault}
      busy={mailing.isBusy}
      onPress={() => mailing.mail(left.map(({ userId }) => userId))}
    >
      <Mail aria-hidden="true" className="size-5" />
      <span>{cards.length === 0 ? t('cards.mail') : t('cards.mailAll', { count: left.length })}</span>
    </ReasonedButton>
  );
}

/** Sends one, or says that it is on its way. */
export function MailCard({ card: { userId, name }, mailing, byEmail }: Props & { card: CardWithLink }) {
  const t = useTranslate();
  if (mailing.mailed.has(userId))
    return (
      <span role="status" className="flex items-center gap-1.5 px-2 text-sm text-soft">
        <MailCheck aria-hidden="true" className="size-4" />
        <span>{t('cards.mailing')}</span>
      </span>
    );
  return (
    <ReasonedButton
      variant="quiet"
      size="small"
      aria-label={t('cards.mailOf', { name: isolated(name) })}
      fault={byEmail ? null : t('cards.mailOff')}
      busy={mailing.isBusy}
      onPress={() => mailing.mail([userId])}
    >
      <Mail aria-hidden="true" className="size-4" />
      <span>{t('cards.mail')}</span>
    </ReasonedButton>
  );
}
