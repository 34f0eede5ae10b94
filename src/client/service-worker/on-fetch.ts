import { answerAsset } from './answer-asset.ts';
import { answerPage } from './answer-page.ts';
import type { Fetched } from './scope.ts';

/** Pages and the built files alone: what the server says of anybody, files of messages and the sign-in never pass through here. */
export function onFetch(event: Fetched): void {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && isPage(pathname)) return event.respondWith(answerPage(event, pathname));
  if (pathname.startsWith('/assets/') && !request.headers.has('range')) event.respondWith(answerAsset(event));
}

/** Not what the server answers itself, opened by its address in a tab of its own. */
function isPage(pathname: string): boolean {
  return (
    !/^\/(?:trpc|session|uploads|files|photos|exports|healthz|readyz|metrics|assets|pages)(?:\/|$)/.test(pathname) &&
    !/\.\w+$/.test(pathname)
  );
}
