import { inGroups } from '../../../shared/codes.ts';
import { directionOf } from '../../../shared/locales.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { Translate } from '../../i18n/text.ts';
import { invitationLink, invitationPath } from '../../paths.ts';
import type { CardWithLink } from './card-with-link.ts';
import { QrCode } from './qr-code.tsx';

type Props = { link: CardWithLink['link']; locale: Locale; t: Translate };

/** What opens an account, from paper: a picture for a phone, or an address and a code to type there. */
export function CardCode({ link, locale, t }: Props) {
  // Of the card, not of the page around it.
  const side = directionOf(locale) === 'rtl' ? 'text-end' : 'text-start';
  return (
    <div className="flex items-start gap-4">
      <div className="size-32 shrink-0">
        <QrCode text={invitationLink(location.origin, locale, link.token)} label={t('card.scan')} />
      </div>
      <div className="min-w-0 space-y-1 text-sm">
        <p>{t('card.scan')}</p>
        <p>{t('card.orOpen')}</p>
        <p dir="ltr" className={`font-semibold wrap-anywhere ${side}`}>
          {location.host + invitationPath(locale)}
        </p>
        <p>{t('card.andType')}</p>
        <p dir="ltr" className={`font-mono text-base font-bold tracking-wide ${side}`}>
          {inGroups(link.code)}
        </p>
        <p>{t('card.choose')}</p>
      </div>
    </div>
  );
}
