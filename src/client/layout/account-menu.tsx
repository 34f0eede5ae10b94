import type { Role } from '../../shared/public.ts';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { useTranslate } from '../i18n/use-translate.ts';
import { ConnectionStatus } from '../live/connection-status.tsx';
import { useMe } from '../session/use-me.ts';
import { ThemeSwitch } from '../theme/theme-switch.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { OneLine } from '../ui/one-line.tsx';
import { Popover } from '../ui/popover.tsx';
import { HomeSwitch } from './home-switch.tsx';
import { SignOutButton } from './sign-out-button.tsx';

/** Who I am here, my other homes, how the page looks and speaks, whether it is connected, and the way out. */
export function AccountMenu({ role }: { role: Role }) {
  const t = useTranslate();
  const { user } = useMe();
  return (
    <Popover
      label={t('account.label', { name: user.name })}
      trigger={<Avatar name={user.name} seed={user.id} size="small" />}
      triggerClassName="flex size-11 items-center justify-center rounded-full hover:bg-sunken"
    >
      {(close) => (
        <>
          <div className="flex items-center gap-3 px-2 py-2">
            <Avatar name={user.name} seed={user.id} />
            <div className="min-w-0">
              <OneLine className="font-semibold">{user.name}</OneLine>
              {user.email && <OneLine className="text-sm text-faint">{user.email}</OneLine>}
            </div>
          </div>
          <HomeSwitch role={role} onChosen={close} />
          <div className="border-t border-line px-2 py-3">
            <ThemeSwitch />
          </div>
          <div className="border-t border-line py-1">
            <LanguageSwitch className="w-full" />
          </div>
          <div className="border-t border-line py-1">
            <ConnectionStatus />
          </div>
          <div className="border-t border-line pt-1">
            <SignOutButton />
          </div>
        </>
      )}
    </Popover>
  );
}
