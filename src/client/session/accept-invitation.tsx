import { Link, Redirect } from 'wouter';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { buttonLook } from '../ui/button-look.ts';
import { Notice } from '../ui/notice.tsx';
import { Doorstep } from './doorstep.tsx';
import { InvitationForm } from './invitation-form.tsx';
import { signInPath } from './next-path.ts';
import { useAcceptInvitation } from './use-accept-invitation.ts';

/** A one-time link from the school: whoever holds it chooses the password of their account and is signed in. */
export function AcceptInvitation({ token }: { token: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const invitation = useAcceptInvitation(token);
  if (invitation.accepted) return <Redirect to={`/${locale}`} replace />;
  return (
    <Doorstep title={t('invitation.title')} heading={t('invitation.title')} intro={t('invitation.intro')}>
      {invitation.trouble?.text === 'invitation.invalid' ? (
        <>
          <Notice tone="danger" role="alert">
            {t('invitation.invalid')}
          </Notice>
          <Link href={signInPath(locale, null)} className={buttonLook('secondary')}>
            {t('invitation.toSignIn')}
          </Link>
        </>
      ) : (
        <InvitationForm {...invitation} />
      )}
    </Doorstep>
  );
}
