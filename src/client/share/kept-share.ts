/** Apart from the app's own files, which go with every session: what was shared outlives the sign-in that stands in between. */
export const shareCache = 'preau-share-1';

/** What was shared, as it came; and for whom a page has shown it, by their stay. */
const given = '/given';
const claimed = '/claimed';
const givenAt = 'preau-given-at';

/** Nobody else finds it on a device that lies about. */
const keptMs = 3_600_000;

/** Several texts, as another app gives them, are one; a text that holds another one already stands for both. */
export type Shared = { text: string; files: File[] };

/** Keeps what another app gives, in the place of what it gave before. Rejects where the browser has no room. */
export async function keepShare(request: Request): Promise<void> {
  const body = await request.blob();
  await dropShare();
  const headers = { 'content-type': request.headers.get('content-type') ?? '', [givenAt]: String(Date.now()) };
  await (await caches.open(shareCache)).put(given, new Response(body, { headers }));
}

/** What waits on this device to be given to a conversation; null where nothing does, it is too old, or somebody else was shown it. */
export async function readShare(stay: string | null): Promise<Shared | null> {
  if (!('caches' in globalThis) || !(await caches.has(shareCache))) return null;
  const cache = await caches.open(shareCache);
  const found = await cache.match(given);
  const owner = await (await cache.match(claimed))?.text();
  const isOld = !(Date.now() - Number(found?.headers.get(givenAt)) < keptMs);
  const shared = isOld || (owner !== undefined && owner !== stay) ? null : await sharedIn(found!);
  if (!shared) await dropShare();
  return shared;
}

/** From now on it is theirs who are shown it: the next person at this device is not. */
export async function claimShare(stay: string): Promise<void> {
  if (await caches.has(shareCache)) await (await caches.open(shareCache)).put(claimed, new Response(stay));
}

/** Removes what was shared from this device; answers whether there was anything. */
export async function dropShare(): Promise<boolean> {
  return 'caches' in globalThis && caches.delete(shareCache);
}

async function sharedIn(found: Response): Promise<Shared | null> {
  // A part of what came, as after a disk that was full, is nothing that one would send.
  const form = await found.formData().catch(() => null);
  if (!form) return null;
  const texts = ['title', 'text', 'url'].flatMap((name) => form.getAll(name)).filter((one) => typeof one === 'string');
  const files = form.getAll('files').filter((one) => typeof one !== 'string');
  const shared = { text: joined(texts), files };
  return shared.text === '' && files.length === 0 ? null : shared;
}

function joined(texts: readonly string[]): string {
  const said = [...new Set(texts.map((text) => text.trim()))].filter(Boolean);
  return said.filter((one) => !said.some((other) => other !== one && other.includes(one))).join('\n');
}
