import { LogOut } from 'lucide-react';
import { useTranslate } from '../i18n/use-translate.ts';
import { SignOutQuestion } from '../session/sign-out-question.tsx';
import { useSignOut } from '../session/use-sign-out.ts';
import { buttonLook } from '../ui/button-look.ts';
import { Spinner } from '../ui/spinner.tsx';

/** The way out: a line of the account's menu, or a button where it stands alone. */
export function SignOutButton({ look = 'line' }: { look?: 'line' | 'button' }) {
  const t = useTranslate();
  const signOut = useSignOut();
  const { state, question, begin } = signOut;
  const busy = state === 'busy';
  return (
    <>
      <button
        type="button"
        aria-busy={busy || undefined}
        onClick={busy ? undefined : begin}
        className={look === 'line' ? line : buttonLook('secondary')}
      >
        {busy ? <Spinner /> : <LogOut aria-hidden="true" className="size-4.5 text-soft rtl:-scale-x-100" />}
        {t(busy ? 'account.signingOut' : 'account.signOut')}
      </button>
      {state === 'failed' && !question && (
        <p role="alert" className="px-2 pb-2 text-sm text-danger-ink">
          {t('account.signOutFailed')}
        </p>
      )}
      <SignOutQuestion {...signOut} />
    </>
  );
}

const line = 'flex min-h-11 w-full items-center gap-3 rounded-xl px-2 font-medium hover:bg-sunken';
