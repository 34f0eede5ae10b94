import type { PlainKey } from '../i18n/text.ts';
import type { HttpClient } from './http-client.ts';

/** `until`: the moment from which another attempt makes sense. */
export type Trouble = { text: PlainKey; until: number | null };

/** What it takes to ask the server comes apart from the page: whoever only looks at it need not fetch it. Called when the page is shown. */
export function prepareToAsk(): void {
  import('./attempt.ts').catch(() => null);
}

/** Null where it was done, or else why not, in the name of a sentence. */
export async function tryOverHttp(call: (client: HttpClient) => Promise<unknown>): Promise<Trouble | null> {
  try {
    const { attempt } = await import('./attempt.ts');
    return await attempt(call);
  } catch {
    return { text: 'signIn.unreachable', until: null };
  }
}
