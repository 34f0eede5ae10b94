import type { Locale } from '../../shared/locales.ts';
import type { AlsoKeep, Keep } from '../service-worker/keep-shell.ts';

const address = '/service-worker.js';

type Policy = { createScriptURL(url: string): string };
type Policies = { createPolicy(name: string, rules: Policy): Policy };

/**
 * Registers the service worker, and has it keep what a start without a network needs, until the signal says that nobody does any more.
 * Does nothing where the browser has none, or while one develops.
 */
export async function keepShellHere(locale: Locale, build: string | null, signal: AbortSignal): Promise<void> {
  if (build === null || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(scriptAddress(), { updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  if (signal.aborted || !active) return;
  const files = filesIn(performance.getEntriesByType('resource'));
  tell(active, { keep: { locale, build, files } });
  tellOfLater(active, signal);
}

/** A file is listed once it has come: one that was on its way until now passed by the worker, unless this says so. */
function tellOfLater(active: ServiceWorker, signal: AbortSignal): void {
  const observer = new PerformanceObserver((list) => {
    const files = filesIn(list.getEntries());
    if (files.length > 0) tell(active, { alsoKeep: files });
  });
  observer.observe({ type: 'resource' });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** A worker is this site's own; only windows are told a target. */
function tell(worker: ServiceWorker, said: Keep | AlsoKeep): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(said);
}

let policy: Policy | undefined;

/** The page's policy takes a script's address from the one policy of this name alone, which knows this one address. */
function scriptAddress(): string {
  const { trustedTypes } = window as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('preau', { createScriptURL: () => address });
  return policy?.createScriptURL('') ?? address;
}

/** Which of the built files are among what this page fetched. */
function filesIn(fetched: readonly PerformanceEntry[]): string[] {
  const paths = fetched.map(({ name }) => new URL(name).pathname);
  return [...new Set(paths.filter((path) => path.startsWith('/assets/')))];
}
