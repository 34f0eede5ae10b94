import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Runs a program of node_modules with this same Node, without npx or a shell that would outlive a kill. Returns its exit code. */
export function runModule(path, args, options) {
  return run(process.execPath, [join(root, 'node_modules', path), ...args], options);
}

/** The npm that started this script, else the one on the path. */
export function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

/** A program that is not there, and one that is killed, count as failed. */
export function run(command, args, options) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  return status ?? 1;
}

export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
