import type { PersonalSettings } from '../../shared/personal-settings.ts';
import { formatting } from '../formatting/preference.ts';
import { automatic, pace } from '../live/pace.ts';
import { enterSends } from '../messages/enter-sends.ts';
import { signKeys } from '../shortcuts/sign-keys.ts';
import { textSize, theme } from '../theme/theme.ts';

type Obeyed = { [Group in 'display' | 'connection']?: Partial<PersonalSettings[Group]> };

/** Makes this page as its reader has set it, and keeps it so on this device. What is not named stays; the language is another's to change. */
export function obey({ display = {}, connection = {} }: Obeyed): void {
  if (display.theme) theme.set(display.theme);
  if (display.textSize) textSize.set(display.textSize);
  if (display.enterSends !== undefined) enterSends.set(onOff(display.enterSends));
  if (display.signKeys !== undefined) signKeys.set(onOff(display.signKeys));
  if (display.plainText !== undefined) formatting.set(onOff(!display.plainText));
  if (connection.pace) pace.set(connection.pace);
  if (connection.automatic !== undefined) automatic.set(onOff(connection.automatic));
}

function onOff(on: boolean): 'on' | 'off' {
  return on ? 'on' : 'off';
}
