import { LogOut } from 'lucide-react';
import { useTranslate } from '../i18n/use-translate.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import { Spinner } from '../ui/spinner.tsx';

export function SignOutButton() {
  const t = useTranslate();
  const { state, signOut } = useSignOut();
  const busy = state === 'busy';
  return (
    <>
      <button
        type="button"
        aria-busy={busy || undefined}
        onClick={() => void (busy || signOut())}
        className="flex min-h-11 w-full items-center gap-3 rounded-xl px-2 font-medium hover:bg-sunken"
      >
        {busy ? <Spinner /> : <LogOut aria-hidden="true" className="size-4.5 text-soft rtl:-scale-x-100" />}
        {t(busy ? 'account.signingOut' : 'account.signOut')}
      </button>
      {state === 'failed' && (
        <p role="alert" className="px-2 pb-2 text-sm text-danger-ink">
          {t('account.signOutFailed')}
        </p>
      )}
    </>
  );
}
