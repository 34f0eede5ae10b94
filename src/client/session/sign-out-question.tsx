import { useTranslate } from '../i18n/use-translate.ts';
import { Confirm } from '../ui/confirm.tsx';
import type { SignOut } from './use-sign-out.ts';

/** Says what signing out would delete from this device, before it does. */
export function SignOutQuestion({ state, question, stay, confirm }: SignOut) {
  const t = useTranslate();
  const { unsent, drafts } = question ?? { unsent: 0, drafts: 0 };
  const lost = unsent + drafts > 0;
  return (
    <Confirm
      open={question !== null}
      title={t(lost ? 'signOut.title' : 'account.signOut')}
      stayLabel={t('signOut.stay')}
      doLabel={t(lost ? 'signOut.confirm' : 'account.signOut')}
      closeLabel={t('app.close')}
      busy={state === 'busy'}
      problem={state === 'failed' ? t('account.signOutFailed') : null}
      onStay={stay}
      onDo={confirm}
    >
      {unsent > 0 && <p>{t('signOut.unsent', { count: unsent })}</p>}
      {drafts > 0 && <p>{t('signOut.drafts', { count: drafts })}</p>}
      <p>{t(lost ? 'signOut.why' : 'signOut.allSent')}</p>
    </Confirm>
  );
}
