import type { PrintedLetters } from '../../../shared/printed-letters.ts';
import { directionOf } from '../../../shared/locales.ts';
import { CardAccount } from '../../admin/invitations/card-account.tsx';
import { CardCode } from '../../admin/invitations/card-code.tsx';
import { tags } from '../../i18n/tags.ts';
import type { Translate } from '../../i18n/text.ts';
import { signInPath } from '../../paths.ts';
import type { LetterWithLink } from './letter-face.tsx';

type Props = { letter: LetterWithLink; school: PrintedLetters['school']; t: Translate };

/** How its reader comes in: with the code on it, with the account that they opened, or by asking the office for a code. */
export function LetterAccess({ letter, school, t }: Props) {
  return (
    <div className="break-inside-avoid space-y-2 border-t border-[#ccc] pt-4 text-sm">
      <p>{t('letter.why')}</p>
      {letter.access === 'account' ? (
        <Account letter={letter} school={school} t={t} />
      ) : (
        <Code letter={letter} school={school} t={t} />
      )}
    </div>
  );
}

function Account({ letter: { locale, username }, school, t }: Props) {
  const side = directionOf(locale) === 'rtl' ? 'text-end' : 'text-start';
  return (
    <>
      <p className="font-semibold">{t(username ? 'letter.byUsername' : 'letter.byEmail')}</p>
      {username ? (
        <CardAccount username={username} school={school} locale={locale} t={t} />
      ) : (
        <p dir="ltr" className={`font-semibold wrap-anywhere ${side}`}>
          {location.host + signInPath(locale, null)}
        </p>
      )}
      <p>{t('letter.forgotten')}</p>
    </>
  );
}

function Code({ letter: { locale, username, link }, school, t }: Props) {
  if (!link) return <p className="font-semibold">{t('letter.office')}</p>;
  const until = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long' }).format(link.expiresAt);
  return (
    <>
      <p className="font-semibold">{t('card.invitation')}</p>
      <CardCode link={link} locale={locale} t={t} />
      {username && (
        <>
          <p>{t('card.signIn')}</p>
          <CardAccount username={username} school={school} locale={locale} t={t} />
        </>
      )}
      <p className="text-xs">{t('card.until', { time: until })}</p>
    </>
  );
}
