import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, runModule } from './exec.mjs';
import { root } from './root.mjs';

const sources = [
  'src',
  'migrations',
  'bundling',
  'index.html',
  'vite.config.ts',
  'vite.server.config.ts',
  'package-lock.json',
];
const stamp = join(root, 'dist', '.built');

/** Builds client and server when a source is newer than the last whole build. */
export function ensureBuilt() {
  const builtAt = changedAt(stamp);
  if (sources.every((source) => newestIn(join(root, source)) <= builtAt)) return;
  process.stdout.write('Building …\n');
  if (!build()) fail('The build failed: what it said stands above.');
}

/** The stamp bears the time at which the build began: what is saved during it makes it stale again. */
export function build() {
  const began = new Date();
  const env = { ...process.env, NODE_ENV: 'production' };
  const steps = [
    ['build', '--logLevel', 'warn'],
    ['build', '--logLevel', 'warn', '--config', 'vite.server.config.ts'],
  ];
  const built = steps.every((args) => runModule('vite/bin/vite.js', args, { env }) === 0);
  if (!built) return false;
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, began, began);
  return true;
}

/** Directories count too: a deleted file leaves no other trace. */
function newestIn(path) {
  const children = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path) : [];
  return Math.max(changedAt(path), ...children.map((name) => newestIn(join(path, name))));
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
