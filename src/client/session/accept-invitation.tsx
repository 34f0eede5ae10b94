import { Link, Redirect } from 'wouter';
import { isolated } from '../i18n/isolated.ts';
import type { TextKey } from '../i18n/text.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Splash } from '../layout/splash.tsx';
import { buttonLook } from '../ui/button-look.ts';
import { Notice } from '../ui/notice.tsx';
import { Doorstep } from './doorstep.tsx';
import { InvitationForm } from './invitation-form.tsx';
import { signInPath } from './next-path.ts';
import { SignedInAlready } from './signed-in-already.tsx';
import { useAcceptInvitation } from './use-accept-invitation.ts';
import { useInvitation } from './use-invitation.ts';
import { useSession } from './use-session.ts';
import { WrongAddressNote } from './wrong-address.tsx';

const closed = { used: 'invitation.used', expired: 'invitation.expired', invalid: 'invitation.invalid' } as const;

/** A one-time link from the school: whoever holds it chooses the password of their account and is signed in. */
export function AcceptInvitation({ token }: { token: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const session = useSession();
  const invitation = useInvitation(token);
  const acceptance = useAcceptInvitation(token);
  const { busy, accepted, trouble } = acceptance;
  if (accepted) return <Redirect to={`/${locale}`} replace />;
  if (session === 'checking' || invitation.state === 'asking') return <Splash />;
  const state = trouble?.text === 'invitation.invalid' ? 'invalid' : invitation.state;
  return (
    <Doorstep title={t('invitation.title')} heading={t('invitation.title')} intro={t('invitation.intro')}>
      {session === 'elsewhere' && <WrongAddressNote />}
      {state === 'used' || state === 'expired' || state === 'invalid' ? (
        <Closed why={closed[state]} />
      ) : session === 'in' && !busy ? (
        <SignedInAlready />
      ) : (
        <>
          {invitation.state === 'open' && (
            <p>
              {t('invitation.who', {
                name: isolated(invitation.name),
                email: isolated(invitation.email),
                schools: invitation.schools.map(isolated).join(' · '),
              })}
            </p>
          )}
          <InvitationForm {...acceptance} />
        </>
      )}
    </Doorstep>
  );
}

function Closed({ why }: { why: TextKey }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      <Notice tone="danger" role="alert">
        {t(why)}
      </Notice>
      <Link href={signInPath(locale, null)} className={buttonLook('secondary')}>
        {t('invitation.toSignIn')}
      </Link>
    </>
  );
}
