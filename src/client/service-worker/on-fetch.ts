import { shareSegment } from '../../shared/places.ts';
import { answerAsset } from './answer-asset.ts';
import { answerPage } from './answer-page.ts';
import type { Fetched } from './scope.ts';
import { takeShare } from './take-share.ts';

/** Pages, the built files and what another app shares with this one alone: what the server says of anybody, files of messages and the sign-in never pass through here. */
export function onFetch(event: Fetched): void {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (isGiven(request, pathname)) return event.respondWith(takeShare(request, pathname));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate' && isPage(pathname)) return event.respondWith(answerPage(event, pathname));
  if (pathname.startsWith('/assets/') && !request.headers.has('range')) event.respondWith(answerAsset(event));
}

/** In a window of its own, never within another site's page. */
function isGiven({ method, mode, destination }: Request, pathname: string): boolean {
  const [, , segment, more] = pathname.split('/');
  return method === 'POST' && mode === 'navigate' && destination !== 'iframe' && segment === shareSegment && !more;
}

/** Not what the server answers itself, opened by its address in a tab of its own. */
function isPage(pathname: string): boolean {
  return (
    !/^\/(?:trpc|session|uploads|files|photos|exports|healthz|readyz|metrics|assets|pages)(?:\/|$)/.test(pathname) &&
    !/\.\w+$/.test(pathname)
  );
}
