import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { useTranslate } from '../i18n/use-translate.ts';
import { FullPage } from './full-page.tsx';
import { SignOutButton } from './sign-out-button.tsx';
import { usePageTitle } from './use-page-title.ts';

/** For somebody whose account belongs to no school at the moment; it gives way by itself as soon as one takes them back. */
export function NoSchool() {
  const t = useTranslate();
  usePageTitle(t('noSchool.title'));
  return (
    <FullPage title={t('noSchool.title')} text={t('noSchool.text')}>
      <SignOutButton look="button" />
      <LanguageSwitch />
    </FullPage>
  );
}
