import { execFileSync } from 'node:child_process';

/** Where the fault tests' own build lies, so that nobody's running server is written over. */
export const builtServer = 'dist/faults/main.js';

/** Builds the server from this source as it is shipped, once for a run. */
export default function setup(): void {
  const config = ['--config', 'vite.server.config.ts', '--outDir', 'dist/faults', '--logLevel', 'warn'];
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...config], { env, stdio: 'inherit' });
}
