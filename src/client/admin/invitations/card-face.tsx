import type { AccessCard, AccessCards } from '../../../shared/invitations.ts';
import { inGroups } from '../../../shared/codes.ts';
import { directionOf } from '../../../shared/locales.ts';
import type { Locale } from '../../../shared/locales.ts';
import { isolated } from '../../i18n/isolated.ts';
import { joined } from '../../i18n/joined.ts';
import { tags } from '../../i18n/tags.ts';
import type { Translate } from '../../i18n/text.ts';
import { invitationLink, invitationPath, schoolSignInPath } from '../../paths.ts';
import type { CardWithLink } from './card-with-link.ts';
import { QrCode } from './qr-code.tsx';

type Props = {
  card: CardWithLink;
  school: AccessCards['establishment'];
  locale: Locale;
  t: Translate;
};

/** One card, on white paper in both themes, in the language of whoever it is for. It is never cut by the end of a page. */
export function CardFace({ card, school, locale, t }: Props) {
  const { name, username, link } = card;
  const until = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long' }).format(link.expiresAt);
  const address = `${location.host}${invitationPath(locale)}`;
  // Of the card, not of the page around it.
  const side = directionOf(locale) === 'rtl' ? 'text-end' : 'text-start';
  return (
    <section
      lang={locale}
      dir={directionOf(locale)}
      aria-label={name}
      className="flex break-inside-avoid flex-col gap-3 rounded-xl border border-dashed border-[#767676] bg-white p-4 text-start text-black"
    >
      <header>
        <p className="text-sm" dir="auto">
          {school.name}
        </p>
        <p className="text-lg leading-tight font-semibold" dir="auto">
          {name}
        </p>
        <p className="text-sm">{whose(card, locale, t)}</p>
      </header>
      <p className="font-semibold">{t(link.resets ? 'card.reset' : 'card.invitation')}</p>
      <div className="flex items-start gap-4">
        <div className="size-32 shrink-0">
          <QrCode text={invitationLink(location.origin, locale, link.token)} label={t('card.scan')} />
        </div>
        <div className="min-w-0 space-y-1 text-sm">
          <p>{t('card.scan')}</p>
          <p>{t('card.orOpen')}</p>
          <p dir="ltr" className={`font-semibold wrap-anywhere ${side}`}>
            {address}
          </p>
          <p>{t('card.andType')}</p>
          <p dir="ltr" className={`font-mono text-base font-bold tracking-wide ${side}`}>
            {inGroups(link.code)}
          </p>
          <p>{t('card.choose')}</p>
        </div>
      </div>
      {username && (
        <div className="border-t border-[#ccc] pt-2 text-sm">
          <p>{t('card.signIn')}</p>
          <p dir="ltr" className={`font-semibold wrap-anywhere ${side}`}>
            {location.host + schoolSignInPath(locale, school.code)}
          </p>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3">
            <dt>{t('card.school')}</dt>
            <dd dir="ltr" className={`font-mono font-bold ${side}`}>
              {school.code}
            </dd>
            <dt>{t('card.username')}</dt>
            <dd dir="ltr" className={`font-mono font-bold wrap-anywhere ${side}`}>
              {username}
            </dd>
          </dl>
        </div>
      )}
      <p className="mt-auto text-xs">{t('card.until', { time: until })}</p>
    </section>
  );
}

/** By what an office finds the family, the class or the pigeonhole that the card goes to. */
function whose({ role, children, classes }: AccessCard, locale: Locale, t: Translate): string {
  const who = children.length > 0 ? t('card.parentOf', { names: joined(children, locale) }) : t(`card.role.${role}`);
  return [who, ...classes.map(isolated)].join(' · ');
}
