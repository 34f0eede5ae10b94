import type { OwnEmailChange } from '../../shared/account.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { trpc } from '../trpc.ts';
import { ChangeEmailForm } from './change-email-form.tsx';
import { WaitingEmail } from './waiting-email.tsx';

/** Another address to sign in with, the one that waits to be confirmed, or whom to ask where no mail leaves. */
export function ChangeEmail({ email }: { email: string }) {
  const t = useTranslate();
  const asked = trpc.account.emailChange.useQuery();
  return (
    <section id="profile-changeEmail" aria-labelledby="profile-changeEmail-title" className="space-y-3">
      <h2 id="profile-changeEmail-title" className="text-lg font-semibold">
        {t('profile.changeEmail')}
      </h2>
      <Answered asked={asked}>{(change) => <Shown change={change} email={email} />}</Answered>
    </section>
  );
}

function Shown({ change: { byEmail, waiting }, email }: { change: OwnEmailChange; email: string }) {
  const t = useTranslate();
  if (!byEmail) return <p className="text-sm text-soft">{t('changeEmail.off')}</p>;
  return (
    <div className="space-y-4">
      <p className="text-sm text-soft">{t('changeEmail.text')}</p>
      {waiting ? <WaitingEmail waiting={waiting} /> : <ChangeEmailForm signsInAs={email} />}
    </div>
  );
}
