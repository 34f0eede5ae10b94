import type { Locale } from '../../shared/locales.ts';
import type { Keep } from '../service-worker/keep-shell.ts';

const address = '/service-worker.js';

type Policy = { createScriptURL(url: string): string };
type Policies = { createPolicy(name: string, rules: Policy): Policy };

/** Registers the service worker, and has it keep what a start without a network needs. Does nothing where the browser has none, or while one develops. */
export async function keepShellHere(locale: Locale, build: string | null): Promise<void> {
  if (build === null || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(scriptAddress(), { updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  const said: Keep = { keep: { locale, build, files: filesUsed() } };
  active?.postMessage(said);
}

let policy: Policy | undefined;

/** The page's policy takes a script's address from the one policy of this name alone, which knows this one address. */
function scriptAddress(): string {
  const { trustedTypes } = window as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('preau', { createScriptURL: () => address });
  return policy?.createScriptURL('') ?? address;
}

/** What this page fetched of the built files, before the worker was there or after. */
function filesUsed(): string[] {
  const paths = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return [...new Set(paths.filter((path) => path.startsWith('/assets/')))];
}
