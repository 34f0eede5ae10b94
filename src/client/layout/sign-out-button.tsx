import { LogOut } from 'lucide-react';
import { useTranslate } from '../i18n/use-translate.ts';
import { useSignOut } from '../session/use-sign-out.tsx';
import { buttonLook } from '../ui/button-look.ts';
import { Spinner } from '../ui/spinner.tsx';

/** The way out: a line of the account's menu, or a button where it stands alone. */
export function SignOutButton({ look = 'line' }: { look?: 'line' | 'button' }) {
  const t = useTranslate();
  const { busy, signOut } = useSignOut();
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      onClick={busy ? undefined : signOut}
      className={look === 'line' ? line : buttonLook('secondary')}
    >
      {busy ? <Spinner /> : <LogOut aria-hidden="true" className="size-4.5 text-soft rtl:-scale-x-100" />}
      <span>{t(busy ? 'account.signingOut' : 'account.signOut')}</span>
    </button>
  );
}

const line = 'flex min-h-11 w-full items-center gap-3 rounded-xl px-2 font-medium hover:bg-sunken';
