import { isBug, refusalOf, retryAfterOf } from '../live/outcome.ts';
import { httpClient } from './http-client.ts';
import type { HttpClient } from './http-client.ts';
import type { Trouble } from './try-over-http.ts';

/** Asks, and says of a failure what the reader may do about it. */
export async function attempt(call: (client: HttpClient) => Promise<unknown>): Promise<Trouble | null> {
  try {
    await call(httpClient);
    return null;
  } catch (error) {
    const wait = retryAfterOf(error);
    const text = refusalOf(error) ?? (isBug(error) ? 'internal.bug' : 'signIn.unreachable');
    return { text, until: wait === null ? null : Date.now() + wait };
  }
}
