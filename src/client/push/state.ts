import { isInstalled } from '../installed/use-install.ts';
import { systemOf } from './browser.ts';

/**
 * Whether this browser could show what is sent to it: `insecure`: not under this address, which is no https · `notInstalled`: on an iPhone or
 * iPad, only once Préau stands on the home screen · `default`: nobody has been asked yet.
 */
export type PushState = 'insecure' | 'unsupported' | 'notInstalled' | NotificationPermission;

/** Asks nobody anything. */
export function pushState(): PushState {
  if (!globalThis.isSecureContext) return 'insecure';
  const isAble = 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;
  // Of these systems no browser says more before that.
  if (!isAble) return systemHere() === 'ios' && !isInstalled() ? 'notInstalled' : 'unsupported';
  return Notification.permission;
}

export function systemHere(): ReturnType<typeof systemOf> {
  return systemOf(navigator.userAgent, navigator.maxTouchPoints);
}
