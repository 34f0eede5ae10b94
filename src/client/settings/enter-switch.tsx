import { useStore } from '../live/store.ts';
import { enterSends } from '../messages/enter-sends.ts';
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
