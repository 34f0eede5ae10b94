import type { Fetched } from './scope.ts';
import { openShell } from './shell-cache.ts';

/** Its name holds a hash of what it is: what is kept is right for ever. */
export async function answerAsset(event: Fetched): Promise<Response> {
  const { request } = event;
  const cache = await openShell().catch(() => null);
  const kept = await cache?.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (cache && answer.status === 200) event.waitUntil(cache.put(request, answer.clone()).catch(() => null));
  return answer;
}
