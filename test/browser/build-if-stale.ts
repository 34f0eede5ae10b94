import { execFileSync } from 'node:child_process';

/** `npm test` has built already; whoever calls vitest alone must not look at yesterday's client. */
export function buildIfStale(): void {
  const script = "import('./scripts/lib/build.mjs').then(({ ensureBuilt }) => ensureBuilt())";
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
}
