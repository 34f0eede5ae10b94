import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const trpc = fileURLToPath(new URL('node_modules/@trpc/server/src', import.meta.url));

/** Those that find files beside themselves, or are not always needed. */
const packages = [
  '@node-rs/argon2',
  'html-to-text',
  'nodemailer',
  'pg',
  'pino',
  'postal-mime',
  'prom-client',
  'redis',
  'sharp',
  'smtp-server',
  'vite',
  'web-push',
  'ws',
];

/**
 * One file to run with `node`, packages included: to find and read the 500 files of which they consist takes longer than all else
 * that a start does. tRPC's server is built from its own sources, for the engine that runs it: what it ships for engines of any
 * age copies objects property by property.
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
  // The functions of the database are files, which the server reads beside itself.
  publicDir: 'migrations/sql',
  ssr: { noExternal: true, external: packages },
  build: { ssr: 'src/server/main.ts', outDir: 'dist/server', target: 'node20', sourcemap: true, copyPublicDir: true },
});
