import { shareCache } from '../share/kept-share.ts';

/** The one cache of the app's own files. Its number goes up when an earlier worker's cache could not be read by this one. */
export const shellCache = 'preau-shell-1';

/** Stands in each cache that a page asked for: one without it was emptied a moment ago, and opening it made it anew. */
const mark = '/kept';

/** The last beginning: between making the cache and marking it, it looks like one that was emptied. */
let beginning: Promise<unknown> = Promise.resolve();

/** Null where nothing is kept on this device: nobody is signed in, so that nothing is written either. */
export async function openShell(): Promise<Cache | null> {
  const begun = beginning;
  await begun.catch(() => null);
  if (!(await caches.has(shellCache))) return null;
  const cache = await caches.open(shellCache);
  if (await cache.match(mark)) return cache;
  if (begun !== beginning) return openShell();
  await caches.delete(shellCache);
  return null;
}

/** For whoever is signed in. */
export function beginShell(): Promise<Cache> {
  const begun = begin();
  beginning = begun;
  return begun;
}

async function begin(): Promise<Cache> {
  const cache = await caches.open(shellCache);
  await cache.put(mark, new Response());
  return cache;
}

export function isMark({ url }: Request): boolean {
  return url.endsWith(mark);
}

/** Whatever an earlier version kept. */
export async function deleteOtherCaches(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name !== shellCache && name !== shareCache);
  await Promise.all(others.map((name) => caches.delete(name)));
}

export function isPage({ url }: Request): boolean {
  return url.endsWith('.html');
}

/** The built files that a page names: it does not run without them. */
export function assetsIn(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(/"(\/assets\/[\w.-]+)"/g), ([, path]) => path!))];
}

/** Keeps those that are not kept yet, all or none. */
export async function keepAssets(cache: Cache, paths: readonly string[]): Promise<void> {
  const kept = await Promise.all(paths.map((path) => cache.match(path)));
  await cache.addAll(paths.filter((_, at) => !kept[at]));
}

/** Keeps a page once all that it names is kept, so that what is shown without a network is one version, and whole. */
export async function keepPage(cache: Cache, path: string, page: Response): Promise<void> {
  const html = await page.clone().text();
  const assets = assetsIn(html);
  // A network that asks for a sign-in of its own answers in the place of any server.
  if (!assets.some((asset) => asset.startsWith('/assets/app-'))) return;
  await keepAssets(cache, assets);
  await cache.put(path, page);
}
