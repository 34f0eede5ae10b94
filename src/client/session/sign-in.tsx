import { useEffect } from 'react';
import { Redirect, useSearch } from 'wouter';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { nextPath, rootPath } from '../paths.ts';
import { Notice } from '../ui/notice.tsx';
import { Doorstep } from './doorstep.tsx';
import { NotEmptied } from './not-emptied.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSession } from './use-session.ts';
import { WrongAddressNote } from './wrong-address.tsx';

/** The way in. Whoever is signed in already goes on to where they wanted to be. */
export function SignIn() {
  const t = useTranslate();
  const locale = useLocale();
  const next = nextPath(useSearch());
  const session = useSession();
  useEffect(prepareToAsk, []);
  if (session === 'in') return <Redirect to={next ?? rootPath(locale)} replace />;
  return (
    <Doorstep title={t('signIn.title')} heading={t('signIn.welcome')} intro={t('signIn.intro')}>
      {session === 'ended' && (
        <Notice tone="info" role="status">
          {t('signIn.ended')}
        </Notice>
      )}
      {session === 'left' && (
        <Notice tone="good" role="status">
          {t('signIn.out')}
        </Notice>
      )}
      {session === 'elsewhere' && <WrongAddressNote />}
      {(session === 'left' || session === 'out' || session === 'ended') && <NotEmptied />}
      <SignInForm />
      <p className="text-sm text-faint">{t('signIn.help')}</p>
    </Doorstep>
  );
}

/** What it takes to ask the server comes apart from the page: whoever only looks at it need not wait for it. */
function prepareToAsk(): void {
  import('./http-client.ts').catch(() => null);
}
