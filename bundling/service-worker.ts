import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';

const main = fileURLToPath(new URL('../src/client/service-worker/main.ts', import.meta.url));

/** Writes `service-worker.js`, one file at the root of the site: what lies deeper is no worker for the pages above it. */
export function serviceWorker(): Plugin {
  return {
    name: 'preau:service-worker',
    apply: 'build',
    async generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: await built(this.environment.config.build.target),
      });
    },
  };
}

async function built(target: string | string[] | false): Promise<string> {
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { write: false, target, rolldownOptions: { input: main, output: { format: 'iife' } } },
  });
  return (made as Rolldown.RolldownOutput).output[0].code;
}
