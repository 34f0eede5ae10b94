import { Redirect } from 'wouter';
import { isolated } from '../i18n/isolated.ts';
import type { PlainKey } from '../i18n/text.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Splash } from '../layout/splash.tsx';
import { rootPath, signInPath } from '../paths.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { LinkButton } from '../ui/link.tsx';
import { Doorstep } from './doorstep.tsx';
import { InvitationForm } from './invitation-form.tsx';
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
  const acceptance = useAcceptInvitation();
  if (acceptance.state === 'accepted') return <Redirect to={rootPath(locale)} replace />;
  if (session === 'checking' || invitation.state === 'asking') return <Splash />;
  const state = acceptance.state === 'invalid' ? 'invalid' : invitation.state;
  return (
    <Doorstep title={t('invitation.title')} heading={t('invitation.title')} intro={t('invitation.intro')}>
      {session === 'elsewhere' && <WrongAddressNote />}
      {state === 'used' || state === 'expired' || state === 'invalid' ? (
        <Closed why={closed[state]} />
      ) : session === 'in' && acceptance.state !== 'accepting' ? (
        <SignedInAlready />
      ) : (
        <>
          {invitation.state === 'open' && (
            <p>
              {t(invitation.email === null ? 'invitation.whoOnly' : 'invitation.who', {
                name: isolated(invitation.name),
                email: isolated(invitation.email ?? ''),
                schools: invitation.schools.map(isolated).join(' · '),
              })}
            </p>
          )}
          <InvitationForm token={token} accept={acceptance.accept} />
        </>
      )}
    </Doorstep>
  );
}

function Closed({ why }: { why: PlainKey }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      <ErrorNote>{t(why)}</ErrorNote>
      <LinkButton href={signInPath(locale, null)} variant="secondary">
        {t('invitation.toSignIn')}
      </LinkButton>
    </>
  );
}
