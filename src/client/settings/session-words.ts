import type { Browser, Device, System } from '../../shared/account.ts';
import { isolated } from '../i18n/isolated.ts';
import type { Translate } from '../i18n/text.ts';

/** Their makers' names, which no language translates. */
const browsers: Record<Browser, string> = {
  edge: 'Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
};
const systems: Record<System, string> = {
  windows: 'Windows',
  android: 'Android',
  iphone: 'iPhone',
  ipad: 'iPad',
  chromeos: 'ChromeOS',
  mac: 'Mac',
  linux: 'Linux',
};

/** « Firefox sur Windows », as far as it is known. */
export function deviceName({ browser, system }: Device, t: Translate): string {
  const name = browser ? isolated(browsers[browser]) : t('devices.someBrowser');
  const of = system ? isolated(systems[system]) : t('devices.someSystem');
  return t('devices.is', { name, of });
}
