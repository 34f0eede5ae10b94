import { Redirect } from 'wouter';
import { isolated } from '../i18n/isolated.ts';
import type { PlainKey } from '../i18n/text.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Splash } from '../layout/splash.tsx';
import { rootPath, signInPath } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { LinkButton } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { Doorstep } from './doorstep.tsx';
import { InvitationForm } from './invitation-form.tsx';
import { SignedInAlready } from './signed-in-already.tsx';
import { useAcceptInvitation } from './use-accept-invitation.ts';
import { useInvitation } from './use-invitation.ts';
import type { InvitationState } from './use-invitation.ts';
import { useSession } from './use-session.ts';
import { WrongAddressNote } from './wrong-address.tsx';

const closed = {
  used: 'invitation.used',
  expired: 'invitation.expired',
  revoked: 'invitation.revoked',
  invalid: 'invitation.invalid',
} as const;

/** A one-time link or card from the school: whoever holds it chooses the password of their account and is signed in. */
export function AcceptInvitation({ token, onOther }: { token: string; onOther?(): void }) {
  const t = useTranslate();
  const locale = useLocale();
  const session = useSession();
  const invitation = useInvitation(token);
  const open = invitation.state === 'open' ? invitation : null;
  const acceptance = useAcceptInvitation(open?.signsInBy?.school);
  if (acceptance.state === 'accepted') return <Redirect to={rootPath(locale)} replace />;
  if (session === 'checking' || invitation.state === 'asking') return <Splash />;
  const state = acceptance.state === 'invalid' ? 'invalid' : invitation.state;
  const resets = open?.resets ?? false;
  const why = state in closed ? closed[state as keyof typeof closed] : null;
  const title = t(resets ? 'invitation.resetTitle' : 'invitation.title');
  return (
    <Doorstep
      title={title}
      heading={title}
      intro={why ? null : t(resets ? 'invitation.resetIntro' : 'invitation.intro')}
    >
      {session === 'elsewhere' && <WrongAddressNote />}
      {why ? (
        <Closed why={why} onOther={onOther} />
      ) : (
        <>
          {open && <Whose invitation={open} />}
          {session === 'in' && acceptance.state !== 'accepting' ? (
            <SignedInAlready resets={resets} />
          ) : (
            <InvitationForm token={token} resets={resets} accept={acceptance.accept} />
          )}
        </>
      )}
    </Doorstep>
  );
}

/** Said to whoever is signed in as somebody else too: a link that was passed on is its owner's. */
function Whose({ invitation }: { invitation: Extract<InvitationState, { state: 'open' }> }) {
  const t = useTranslate();
  const { name, email, schools, signsInBy } = invitation;
  return (
    <>
      <p>
        {t(email === null ? 'invitation.whoOnly' : 'invitation.who', {
          name: isolated(name),
          email: isolated(email ?? ''),
          schools: schools.map(isolated).join(' · '),
        })}
      </p>
      {signsInBy && (
        <Notice tone="info">
          <p>{t('invitation.keep')}</p>
          <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3">
            <dt>{t('signIn.school')}</dt>
            <dd dir="ltr" className="text-start font-mono font-semibold">
              {signsInBy.school}
            </dd>
            <dt>{t('signIn.username')}</dt>
            <dd dir="ltr" className="text-start font-mono font-semibold">
              {signsInBy.username}
            </dd>
          </dl>
        </Notice>
      )}
    </>
  );
}

function Closed({ why, onOther }: { why: PlainKey; onOther: (() => void) | undefined }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <>
      <ErrorNote>{t(why)}</ErrorNote>
      <LinkButton href={signInPath(locale, null)} variant="secondary">
        {t('invitation.toSignIn')}
      </LinkButton>
      {onOther && (
        <Button variant="quiet" onClick={onOther}>
          {t('invitation.otherCode')}
        </Button>
      )}
    </>
  );
}
