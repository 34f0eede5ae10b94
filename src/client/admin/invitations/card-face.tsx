import type { AccessCards } from '../../../shared/invitations.ts';
import { directionOf } from '../../../shared/locales.ts';
import type { Locale } from '../../../shared/locales.ts';
import { tags } from '../../i18n/tags.ts';
import type { Translate } from '../../i18n/text.ts';
import { CardAccount } from './card-account.tsx';
import { CardCode } from './card-code.tsx';
import type { CardWithLink } from './card-with-link.ts';
import { whoseCard } from './whose-card.ts';

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
        <p className="text-sm">{whoseCard(card, locale, t)}</p>
      </header>
      <p className="font-semibold">{t(link.resets ? 'card.reset' : 'card.invitation')}</p>
      <CardCode link={link} locale={locale} t={t} />
      {username && (
        <div className="border-t border-[#ccc] pt-2 text-sm">
          <p>{t('card.signIn')}</p>
          <CardAccount username={username} school={school} locale={locale} t={t} />
        </div>
      )}
      <p className="mt-auto text-xs">{t('card.until', { time: until })}</p>
    </section>
  );
}
