import type { Fetched } from './scope.ts';
import { isPage, keepPage, openShell } from './shell-cache.ts';
import { shellFor, shellOf } from './shells.ts';

/** Whoever waits longer than this is shown what the device has: the page says itself that nothing answers. */
const patienceMs = 3_000;

/** The server's page, which is the newest; where none comes in time or the server is broken, the one that is kept. */
export async function answerPage(event: Fetched, pathname: string): Promise<Response> {
  const cache = await openShell().catch(() => null);
  const network = fetch(event.request);
  if (!cache) return network;
  const renewed = network.then((fresh) => renew(cache, shellOf(pathname), fresh.clone()));
  event.waitUntil(renewed.catch(() => null));
  const fresh = await Promise.race([network.catch(() => null), wait(patienceMs)]);
  if (fresh && fresh.status < 500) return fresh;
  return (await keptPage(cache, shellFor(pathname))) ?? network;
}

async function keptPage(cache: Cache, path: string | null): Promise<Response | undefined> {
  const page = path ?? (await cache.keys()).find(isPage);
  return page === undefined ? undefined : cache.match(page, { ignoreVary: true });
}

/** What the server now sends for this page takes the place of what is kept of it. */
async function renew(cache: Cache, path: string | null, fresh: Response): Promise<void> {
  if (path === null || fresh.status !== 200 || fresh.redirected) return;
  const kept = await cache.match(path, { ignoreVary: true });
  if (!kept || kept.headers.get('etag') === fresh.headers.get('etag')) return;
  await keepPage(cache, path, fresh);
}

function wait(ms: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ms);
  });
}
