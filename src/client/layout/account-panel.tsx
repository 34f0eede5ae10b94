import type { Role } from '../../shared/public.ts';
import { FormattingSwitch } from '../formatting/formatting-switch.tsx';
import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { ConnectionStatus } from '../live/connection-status.tsx';
import { useMe } from '../session/use-me.ts';
import { SwitcherButton } from '../switcher/switcher-button.tsx';
import { useSavePersonal } from '../settings/use-save-personal.ts';
import { ThemeSwitch } from '../theme/theme-switch.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { OneLine } from '../ui/one-line.tsx';
import { AccessibilityLink } from './accessibility-link.tsx';
import { HomeSwitch } from './home-switch.tsx';
import { SettingsLink } from './settings-link.tsx';
import { SignOutButton } from './sign-out-button.tsx';

export type AccountPanelProps = { role: Role; onClose(): void };

/** Who I am here, my other homes, how the page looks and speaks, whether it is connected, and the way out. */
export function AccountPanel({ role, onClose }: AccountPanelProps) {
  const { user } = useMe();
  const save = useSavePersonal();
  return (
    <>
      <div className="flex items-center gap-3 px-2 py-2">
        <Avatar name={user.name} seed={user.id} photo={user.photo} />
        <div className="min-w-0">
          <OneLine className="font-semibold">{user.name}</OneLine>
          {user.email && <OneLine className="text-sm text-faint">{user.email}</OneLine>}
        </div>
      </div>
      <HomeSwitch role={role} onChosen={onClose} />
      <div className="border-t border-line py-1">
        <SwitcherButton onOpen={onClose} />
        <SettingsLink role={role} onChosen={onClose} />
        <AccessibilityLink onChosen={onClose} />
      </div>
      <div className="border-t border-line px-2 py-3">
        <ThemeSwitch />
      </div>
      <div className="border-t border-line px-2 py-1">
        <FormattingSwitch />
      </div>
      <div className="border-t border-line py-1">
        <LanguageSwitch className="w-full" onChosen={(language) => void save({ display: { language } })} />
      </div>
      <div className="border-t border-line py-1">
        <ConnectionStatus />
      </div>
      <div className="border-t border-line pt-1">
        <SignOutButton />
      </div>
    </>
  );
}
