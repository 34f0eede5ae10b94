import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { LoadedTexts } from '../layout/loaded-texts.tsx';
import { PageRows } from '../layout/page-rows.tsx';
import { settingsPath } from '../paths.ts';
import { OwnPhoto } from '../photos/own-photo.tsx';
import { trpc } from '../trpc.ts';
import { Link } from '../ui/link.tsx';
import type { WordsOf } from '../i18n/load.ts';
import { ChangeEmail } from './change-email.tsx';
import { OwnName } from './own-name.tsx';
import { PasswordForm } from './password-form.tsx';
import { SchoolNames } from './school-names.tsx';
import { SectionPage, SettingsBox } from './section.tsx';
import { SignInFacts } from './sign-in-facts.tsx';

/** A password is spoken of in the words of the sign-in, another address in those of what goes by mail. */
const words: readonly WordsOf[] = ['always', 'inside', 'settings', 'entrance', 'mail'];

/** What is wrong with a picture is said as it is of the pictures of messages. */
const photoWords: readonly WordsOf[] = ['always', 'inside', 'settings', 'files'];

/** Who the reader is here and at their schools, and how they sign in. */
export function AccountSection() {
  const t = useTranslate();
  const locale = useLocale();
  const asked = trpc.account.profile.useQuery();
  return (
    <SectionPage title={t('settings.account')} text={t('profile.text')}>
      <Answered asked={asked}>
        {(profile) => (
          <div className="space-y-6">
            <LoadedTexts locale={locale} parts={photoWords} fallback={<PageRows />}>
              <SettingsBox>
                <OwnPhoto profile={profile} />
              </SettingsBox>
            </LoadedTexts>
            <SettingsBox>
              <SignInFacts profile={profile} />
              <SchoolNames schools={profile.schools} />
              <OwnName name={profile.name} />
              <p id="profile-language">
                <Link href={`${settingsPath(locale, null)}#display-language`}>{t('profile.language')}</Link>
              </p>
            </SettingsBox>
            <LoadedTexts locale={locale} parts={words} fallback={<PageRows />}>
              {profile.email !== null && (
                <SettingsBox>
                  <ChangeEmail key={profile.email} email={profile.email} />
                </SettingsBox>
              )}
              <SettingsBox>
                <PasswordForm signsInAs={profile.email ?? profile.schools[0]?.username ?? ''} />
              </SettingsBox>
            </LoadedTexts>
          </div>
        )}
      </Answered>
    </SectionPage>
  );
}
