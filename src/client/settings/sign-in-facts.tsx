import type { Profile } from '../../shared/account.ts';
import { useTranslate } from '../i18n/use-translate.ts';

/** By what the reader signs in, and who could change it. */
export function SignInFacts({ profile: { email, schools } }: { profile: Profile }) {
  const t = useTranslate();
  const named = schools.filter(({ username }) => username !== null);
  return (
    <div id="profile-email" tabIndex={-1} className="space-y-1 outline-none">
      <h2 className="text-sm font-semibold">{t(email === null ? 'profile.signIn' : 'profile.email')}</h2>
      {email !== null && (
        <p className="wrap-anywhere">
          <bdi dir="ltr">{email}</bdi>
        </p>
      )}
      <p className="text-sm text-soft">{t(email === null ? 'profile.noEmail' : 'profile.email.help')}</p>
      {email === null && (
        <dl className="grid gap-x-6 gap-y-1 @md:grid-cols-[auto_1fr]">
          {named.map(({ establishmentId, code, username }) => (
            <div key={establishmentId} className="contents">
              <dt className="text-sm text-soft">{t('profile.code')}</dt>
              <dd>
                <bdi dir="ltr">{code}</bdi>
              </dd>
              <dt className="text-sm text-soft">{t('profile.username')}</dt>
              <dd>
                <bdi dir="ltr">{username}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
