import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, npm } from './exec.mjs';
import { root } from './root.mjs';

/** Installs exactly what the lockfile says when it is newer than what is installed, build tools included. */
export function ensureInstalled() {
  if (changedAt('package-lock.json') <= changedAt('node_modules/.package-lock.json')) return;
  process.stdout.write('Installing what is missing …\n');
  if (npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']) !== 0) {
    fail('npm ci failed: what it said stands above; most often the machine cannot reach the npm registry.');
  }
}

function changedAt(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
