/** The script with which this page began, as its document names it; null while one develops. */
export function ownBuild(): string | null {
  return document.querySelector('script[type=module][src*="/app-"]')?.getAttribute('src') ?? null;
}
