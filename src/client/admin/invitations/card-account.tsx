import type { AccessCards } from '../../../shared/invitations.ts';
import { directionOf } from '../../../shared/locales.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { Translate } from '../../i18n/text.ts';
import { schoolSignInPath } from '../../paths.ts';

type Props = { username: string; school: AccessCards['establishment']; locale: Locale; t: Translate };

/** Where and by which two names somebody signs in who has no e-mail. */
export function CardAccount({ username, school, locale, t }: Props) {
  const side = directionOf(locale) === 'rtl' ? 'text-end' : 'text-start';
  return (
    <>
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
    </>
  );
}
