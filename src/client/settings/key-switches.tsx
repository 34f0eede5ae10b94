import { useStore } from '../live/store.ts';
import { enterSends } from '../messages/enter-sends.ts';
import { signKeys } from '../shortcuts/sign-keys.ts';
import { PersonalSwitch } from './personal-switch.tsx';

export function EnterSwitch() {
  const on = useStore(enterSends, (word) => word === 'on');
  return (
    <PersonalSwitch
      group="display"
      name="enterSends"
      on={on}
      label="display.enterSends"
      help="display.enterSends.help"
    />
  );
}

export function SignKeysSwitch() {
  const on = useStore(signKeys, (word) => word === 'on');
  return (
    <PersonalSwitch group="display" name="signKeys" on={on} label="display.signKeys" help="display.signKeys.help" />
  );
}
