import type { PlainKey } from '../i18n/text.ts';
import { browserOf } from './browser.ts';
import type { System } from './browser.ts';
import type { PushState } from './state.ts';
import { systemHere } from './state.ts';

/** What stands in the way, and what its reader can do about it in the words of their browser. */
export function helpFor(state: PushState | 'refused'): PlainKey[] {
  if (state === 'granted') return [];
  if (state === 'notInstalled') return ['push.state.notInstalled', installWords()];
  if (state === 'denied') return ['push.state.denied', allowWords()];
  return [`push.state.${state}`];
}

/** Where else a notification can be held back that has come. */
export function focusWords(): PlainKey {
  return `push.focus.${systemHere()}`;
}

/** How Préau is put among the apps of this device: only of an iPhone or iPad is it certain that the menu has it. */
export function installWords(): PlainKey {
  const system = systemHere();
  const browser = browserOf(navigator.userAgent);
  if (system === 'ios') return browser === 'safari' ? 'push.install.safari' : 'push.install.other';
  if (browser === 'safari') return 'install.safari.desktop';
  if (browser === 'firefox') return system === 'android' ? 'install.firefox.phone' : 'install.firefox.desktop';
  if (browser === 'samsung') return 'install.samsung.phone';
  if (browser === 'chrome' || browser === 'edge') return `install.${browser}.${formOf(system)}`;
  return 'install.other';
}

function allowWords(): PlainKey {
  const system = systemHere();
  // Of an app on the home screen the system itself decides, whichever browser put it there.
  if (system === 'ios') return 'push.allow.safari.phone';
  const browser = browserOf(navigator.userAgent);
  if (browser === 'other') return 'push.allow.other';
  if (browser === 'samsung') return 'push.allow.samsung.phone';
  return browser === 'safari' ? 'push.allow.safari.desktop' : `push.allow.${browser}.${formOf(system)}`;
}

function formOf(system: System): 'desktop' | 'phone' {
  return system === 'android' ? 'phone' : 'desktop';
}
