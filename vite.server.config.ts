import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const trpc = fileURLToPath(new URL('node_modules/@trpc/server/src', import.meta.url));

/**
 * One file to run with `node`; packages stay in node_modules, where native ones belong. All but tRPC's server: what it ships
 * for engines of any age copies objects property by property, so it is built from its own sources for the engine that runs it.
 */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@trpc\/server$/, replacement: `${trpc}/index.ts` },
      { find: /^@trpc\/server\/(http|rpc|unstable-core-do-not-import)$/, replacement: `${trpc}/$1.ts` },
      { find: /^@trpc\/server\/observable$/, replacement: `${trpc}/observable/index.ts` },
      { find: /^@trpc\/server\/adapters\/node-http$/, replacement: `${trpc}/adapters/node-http/index.ts` },
      { find: /^@trpc\/server\/adapters\/ws$/, replacement: `${trpc}/adapters/ws.ts` },
      { find: /^@trpc\/server\/vendor\/(.*)$/, replacement: `${trpc}/vendor/$1.ts` },
    ],
  },
  build: { ssr: 'src/server/main.ts', outDir: 'dist/server', target: 'node20', sourcemap: true, copyPublicDir: false },
});
