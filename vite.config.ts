import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkOf } from './bundling/chunks.ts';
import { emoji } from './bundling/emoji.ts';
import { drawings, icons } from './bundling/icons.ts';
import { installable } from './bundling/installable.ts';
import { messages, withoutParser } from './bundling/messages.ts';
import { pages } from './bundling/pages.tsx';
import { precompress } from './bundling/precompress.ts';
import { notRunning } from './bundling/preloads.ts';
import { serviceWorker } from './bundling/service-worker.ts';

/** Some libraries bring a stand-in for what React has had since its version 18. */
const reactsOwnStore = { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' };

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    icons(),
    drawings(),
    messages(),
    emoji(),
    pages(),
    installable(),
    serviceWorker(),
    precompress(),
  ],
  resolve: { alias: [...withoutParser, reactsOwnStore] },
  build: {
    outDir: 'dist/client',
    // The browsers that docs/self-hosting.md names.
    target: ['chrome111', 'edge111', 'firefox128', 'safari16.4'],
    // A picture inlined as data: is refused by the page's own policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies: notRunning },
    rolldownOptions: {
      // Constants are written out where they are used, long ones too: compressed, that is less than a name and its import.
      optimization: { inlineConst: { mode: 'all' } },
      output: {
        codeSplitting: {
          // What others wrote apart from what we write: it changes seldom, and a release leaves it in the browsers' caches.
          groups: [
            {
              name: 'react',
              test: /rolldown\/runtime|node_modules\/(react|react-dom|scheduler|wouter|regexparam|use-sync-external-store(?!.*with-selector)|intl-messageformat|@formatjs)\//,
            },
            { name: 'live', test: /node_modules\/(@trpc|@tanstack|superjson|copy-anything|is-what|idb-keyval|uuid)\// },
            { name: chunkOf, debugName: 'own' },
          ],
        },
      },
    },
  },
});
