import { useEffect, useState } from 'react';
import { Redirect, useSearch } from 'wouter';
import { declaredLevel } from '../accessibility/declared-level.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { ShownArea } from '../layout/area.tsx';
import { Splash } from '../layout/splash.tsx';
import { accessibilityPath, forgottenPath, invitationPath, nextPath, rootPath, sharePath } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { forgottenArea } from './areas.ts';
import { Doorstep } from './doorstep.tsx';
import { NotEmptied } from './not-emptied.tsx';
import { SchoolSignInForm } from './school-sign-in-form.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { signInWay } from './sign-in-way.ts';
import { useSession } from './use-session.ts';
import { WrongAddressNote } from './wrong-address.tsx';

/** The way in. Whoever is signed in already goes on to where they wanted to be. */
export function SignIn() {
  const t = useTranslate();
  const locale = useLocale();
  const search = useSearch();
  const next = nextPath(search);
  const [{ way, school }, setWay] = useState(() => signInWay(search));
  const session = useSession();
  useEffect(prepareToAsk, []);
  if (session === 'in') return <Redirect to={next ?? rootPath(locale)} replace />;
  if (new URLSearchParams(search).has('forgotten'))
    return <ShownArea area={forgottenArea} props={{}} fallback={<Splash />} />;
  return (
    <Doorstep
      title={t('signIn.title')}
      heading={t('signIn.welcome')}
      intro={t(way === 'email' ? 'signIn.intro' : 'signIn.introSchool')}
    >
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
      {next === sharePath(locale) && <Notice tone="info">{t('signIn.shared')}</Notice>}
      {session === 'elsewhere' && <WrongAddressNote />}
      {(session === 'left' || session === 'out' || session === 'ended') && <NotEmptied />}
      {way === 'email' ? <SignInForm /> : <SchoolSignInForm school={school} />}
      <Button variant="quiet" onClick={() => setWay({ way: way === 'email' ? 'school' : 'email', school })}>
        {t(way === 'email' ? 'signIn.bySchool' : 'signIn.byEmail')}
      </Button>
      <p className="text-sm">
        <Link href={forgottenPath(locale)}>{t('signIn.forgotten')}</Link>
      </p>
      <p className="text-sm text-faint">{t('signIn.help')}</p>
      <p className="text-sm">
        <Link href={invitationPath(locale)}>{t('signIn.haveCode')}</Link>
      </p>
      <p className="text-sm">
        <Link href={accessibilityPath(locale)}>{t('app.accessibility', { level: declaredLevel })}</Link>
      </p>
    </Doorstep>
  );
}

/** What it takes to ask the server comes apart from the page: whoever only looks at it need not wait for it. */
function prepareToAsk(): void {
  import('./http-client.ts').catch(() => null);
}
