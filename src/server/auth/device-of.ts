import type { Browser, Device, System } from '../../shared/account.ts';

/** In this order: each but the last ones says that it is one of those, too. */
const browserMarks: readonly (readonly [Browser, RegExp])[] = [
  ['edge', /\b(?:Edg|EdgA|EdgiOS|Edge)\//],
  ['opera', /\b(?:OPR|OPT|Opera)\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(?:Firefox|FxiOS)\//],
  ['chrome', /\b(?:Chrome|HeadlessChrome|CriOS|Chromium)\//],
  ['safari', /\bVersion\/[\d.]+ .*\bSafari\//],
];

const systemMarks: readonly (readonly [System, RegExp])[] = [
  ['iphone', /\b(?:iPhone|iPod)\b/],
  ['ipad', /\biPad\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows\b/],
  ['chromeos', /\bCrOS\b/],
  ['mac', /\bMac OS X\b|\bMacintosh\b/],
  ['linux', /\bLinux\b/],
];

/** Longer ones are nobody's browser, and every mark stands at the beginning of a real one. */
const charactersRead = 512;

/**
 * The kind of browser and system that a request says it comes from, for its owner to know it again. Nothing is decided by it, and no more of
 * what was said is kept: with versions and models it would be a mark by which a device is known anywhere.
 */
export function deviceOf(userAgent: string | undefined): Device {
  const said = (userAgent ?? '').slice(0, charactersRead);
  return { browser: firstOf(browserMarks, said), system: firstOf(systemMarks, said) };
}

function firstOf<Word>(marks: readonly (readonly [Word, RegExp])[], said: string): Word | null {
  return marks.find(([, mark]) => mark.test(said))?.[0] ?? null;
}
