import { execFileSync } from 'node:child_process';

/** Where the fault tests' own build lies, so that nobody's running server is written over. */
export const builtServer = 'dist/faults/server/main.js';

/** The server takes what lies here for the built client. */
export const builtClient = 'dist/faults/client';

/** Builds the server from this source as it is shipped, once for a run. */
export default function setup(): void {
  const config = ['--config', 'vite.server.config.ts', '--outDir', 'dist/faults/server', '--logLevel', 'warn'];
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...config], { env, stdio: 'inherit' });
}
