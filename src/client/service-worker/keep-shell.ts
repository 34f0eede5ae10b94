import type { Locale } from '../../shared/locales.ts';
import { assetsIn, beginShell, isMark, isPage, keepAssets, keepPage, openShell } from './shell-cache.ts';
import { shellPath, shells } from './shells.ts';

/** What a page says that has just been opened: its language, the script with which it began, and which files it has used so far. */
export type Keep = { keep: { locale: Locale; build: string; files: string[] } };
/** What it says later: files that were on their way then, or were asked for before this worker answered it. */
export type AlsoKeep = { alsoKeep: string[] };

/** Makes this device ready for a start without a network, and lets go of the files of versions that are gone. */
export async function keepShell({ locale, build, files }: Keep['keep']): Promise<void> {
  const cache = await beginShell();
  const first = await cache.match(shellPath(locale, shells[0]));
  if (!(await first?.text())?.includes(`"${build}"`)) await renewAll(cache, locale);
  await keepAssets(cache, files);
  await prune(cache, files);
}

/** Nothing where nothing is kept: whoever used them has signed out meanwhile. */
export async function keepAlso(files: readonly string[]): Promise<void> {
  const cache = await openShell();
  if (cache) await keepAssets(cache, files);
}

/** A page in another language that is of an earlier version would hold on to all files of that. */
async function renewAll(cache: Cache, locale: Locale): Promise<void> {
  const paths = shells.map((outline) => shellPath(locale, outline));
  await Promise.all(paths.map(async (path) => keepPage(cache, path, await fetch(path, { cache: 'no-cache' }))));
  const others = (await cache.keys()).filter((one) => isPage(one) && !paths.includes(new URL(one.url).pathname));
  await Promise.all(others.map((page) => cache.delete(page)));
}

async function prune(cache: Cache, files: readonly string[]): Promise<void> {
  const requests = await cache.keys();
  const texts = await Promise.all(requests.filter(isPage).map(async (page) => (await cache.match(page))?.text() ?? ''));
  const used = new Set([...files, ...texts.flatMap(assetsIn)]);
  const unused = requests.filter((one) => !isPage(one) && !isMark(one) && !used.has(new URL(one.url).pathname));
  await Promise.all(unused.map((one) => cache.delete(one)));
}
