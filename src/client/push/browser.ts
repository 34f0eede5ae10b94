/** Those whose own words the helps know. */
const browsers = ['chrome', 'firefox', 'safari', 'edge', 'samsung', 'other'] as const;
export type Browser = (typeof browsers)[number];
export type System = 'windows' | 'mac' | 'android' | 'ios' | 'other';

/** Each names those before it too: the first that fits is the one. */
const signs: [Browser, RegExp][] = [
  ['samsung', /SamsungBrowser\//],
  ['edge', /Edg(?:A|iOS)?\//],
  ['other', /OPR\/|Opera|YaBrowser\/|Vivaldi\//],
  ['firefox', /(?:Firefox|FxiOS)\//],
  ['chrome', /(?:Chrome|CriOS)\//],
  ['safari', /Version\/.* Safari\//],
];

export function browserOf(userAgent: string): Browser {
  return signs.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other';
}

/** `touchPoints`: a tablet of Apple's calls itself a Mac, of which none has a screen for fingers. */
export function systemOf(userAgent: string, touchPoints = 0): System {
  if (/iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && touchPoints > 1)) return 'ios';
  if (userAgent.includes('Android')) return 'android';
  if (userAgent.includes('Windows')) return 'windows';
  return userAgent.includes('Macintosh') ? 'mac' : 'other';
}

const browserNames: Record<Browser, string> = {
  chrome: 'Chrome',
  firefox: 'Firefox',
  safari: 'Safari',
  edge: 'Edge',
  samsung: 'Samsung Internet',
  other: '',
};
const systemNames: Record<System, string> = {
  windows: 'Windows',
  mac: 'macOS',
  android: 'Android',
  ios: 'iOS',
  other: '',
};

/** What its owner knows a device by, such as "Firefox, Android". */
export function deviceName(userAgent: string): string {
  const names = [browserNames[browserOf(userAgent)], systemNames[systemOf(userAgent)]].filter(Boolean);
  return names.join(', ') || 'Web';
}
