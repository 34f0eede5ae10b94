import { defineConfig } from 'vite';

/** One file to run with `node`; packages stay in node_modules, where native ones belong. */
export default defineConfig({
  build: { ssr: 'src/server/main.ts', outDir: 'dist/server', target: 'node20', sourcemap: true, copyPublicDir: false },
});
